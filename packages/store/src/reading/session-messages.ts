import type { AnswerColumn, AnswerRow } from './reader.ts';

/** The data with which the thread of an embedded database begins. */
export interface SessionData {
  directory: string;
  timeoutMs: number;
  schema: string | undefined;
}

/** A question to the thread of an embedded database. One at a time. */
export type SessionRequest =
  | { ask: 'prepare'; sql: string }
  | { ask: 'fetch'; count: number }
  | { ask: 'relations' }
  | { ask: 'close' };

export type SessionReply =
  | { ready: true }
  | { columns: AnswerColumn[] | null }
  | { rows: AnswerRow[] }
  | { names: string[] }
  | { closed: true }
  | { error: SentError };

/** An error on its way between threads, which would lose all but its message. */
export interface SentError {
  message: string;
  code?: string | undefined;
  position?: string | undefined;
  hint?: string | undefined;
  detail?: string | undefined;
}

export function sentError(error: unknown): SentError {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, position, hint, detail } = error as Error & SentError;
  return { message: error.message, code, position, hint, detail };
}

export function receivedError({ message, ...details }: SentError): Error {
  return Object.assign(new Error(message), details);
}
