export type { Queries } from './database/database.ts';
export type { DatabaseLocation } from './database/database-location.ts';
export { type DirectoryLock, lockDirectory } from './database/directory-lock.ts';
export { makeDirectory } from './database/make-directory.ts';
export { removeEmbeddedDatabase } from './database/remove-embedded-database.ts';
export { openStore, type PostgresStore, type StoreOptions } from './open-store.ts';
export { readStatement } from './reading/read-statement.ts';
export type { AnswerColumn, AnswerRow, ReadOptions, StatementAnswer } from './reading/reader.ts';
