/** A process that makes an empty embedded database in the folder it is given, and says how that went. */
import { openEmbedded } from './pglite.ts';

// Whoever wanted it is gone: another may want to make it anew.
process.once('disconnect', () => process.exit());

const error = await openEmbedded(process.argv[2]!)
  .then((made) => made.close())
  .then(
    () => null,
    ({ message, code }: NodeJS.ErrnoException) => ({ message, code }),
  );
process.send!({ error });
process.disconnect();
