/** A column of an answer, in the order of the statement. Two may have one name. */
export interface AnswerColumn {
  name: string;
  /** Postgres's id of its type. */
  typeId: number;
}

/** The values of a row as Postgres writes them; null is NULL. */
export type AnswerRow = readonly (string | null)[];

/** The answer to a statement, read as it is asked for: no more than a batch is in memory. */
export interface StatementAnswer {
  columns: readonly AnswerColumn[];
  /** Rows, some thousand at a time. Rejects with StoreError. Stopping early ends the statement. */
  batches: AsyncIterable<readonly AnswerRow[]>;
}

export interface ReadOptions {
  /** The longest that the statement may take. */
  timeoutMs: number;
  /** Aborted when nobody waits for the answer any more: the statement is cancelled. */
  signal?: AbortSignal | undefined;
  /** Called once where a server that wakes up is waited for. */
  onWaiting?: ((message: string) => void) | undefined;
  /** Read as a role that may do more than read, whatever a statement makes of that. Default: no. */
  allowSuperuser?: boolean | undefined;
}

/** One statement in a transaction that only reads and is rolled back at the end. */
export interface ReadSession {
  /** How long after its timeout a statement is left alone, for a server that ends it by itself. */
  readonly graceMs: number;
  /** Prepares the statement and says what its columns are; null where it returns no rows. Nothing has run then. */
  prepare(sql: string): Promise<readonly AnswerColumn[] | null>;
  /** The next rows; none when there are no more. */
  fetch(count: number): Promise<readonly AnswerRow[]>;
  /** Tables and views that a statement may name, once it has failed. */
  relations(): Promise<readonly string[]>;
  /** Cancels what runs. Never rejects. */
  close(): Promise<void>;
}
