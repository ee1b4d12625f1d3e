export type { Database, Queries } from './database/database.ts';
export { type DatabaseLocation, openDatabase } from './database/open-database.ts';
export { openStore, type PostgresStore, type StoreOptions } from './open-store.ts';
