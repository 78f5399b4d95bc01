/** A process that makes an empty embedded database in the folder it is given, and says how that went. */
import { openEmbedded } from './pglite.ts';

const error = await openEmbedded(process.argv[2]!)
  .then((made) => made.close())
  .then(
    () => null,
    ({ message, code }: NodeJS.ErrnoException) => ({ message, code }),
  );
process.send!({ error });
process.disconnect();
