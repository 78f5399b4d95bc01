import { empty } from '../look/parts.ts';

/** The page of what is not there. */
export function missing(what: string) {
  return {
    title: 'Not found',
    status: 404,
    body: empty(`There is no such ${what} in the ledger, or it has been taken back.`),
  };
}
