/** Runs SQL: a database, or one of its transactions. */
export interface Queries {
  /**
   * The rows of one statement with `$1` parameters. Statements are never prepared by name: those that compare values
   * with stored ones would fall to a generic plan and get slower as the tables grow. Rejects with StoreError.
   */
  query<Row extends object>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** A Postgres database: a server, or the embedded one in a directory. */
export interface Database extends Queries {
  /** The database's name for people. Never holds a password. */
  readonly description: string;
  /** The schema that was asked for; undefined for the first of the search path. */
  readonly schema?: string | undefined;
  /** Commits when `work` resolves; rolls back and rejects when it rejects. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** Maintenance that the database needs now and then between games. */
  gameWritten?(): Promise<void>;
  close(): Promise<void>;
}
