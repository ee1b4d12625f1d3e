import { keptDirectory } from '../database/kept-directory.ts';
import { openStore } from '../open-store.ts';
import { schemaFingerprint } from './schema-fingerprint.ts';

let made: Promise<string> | undefined;

/** A directory with an embedded database that has its tables, to be copied; kept for the next suite too. */
export function embeddedTemplate(): Promise<string> {
  made ??= keptDirectory(`embedded-${schemaFingerprint()}`, async (directory) => {
    await (await openStore({ directory })).close();
  });
  return made;
}
