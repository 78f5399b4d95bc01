/** The program's version, and the extractor's: figures say which one found them. */
import packageJson from '../package.json' with { type: 'json' };

export const VERSION: string = packageJson.version;
/** Raised when the same text may give other figures than before. */
export const EXTRACTOR = '1';
