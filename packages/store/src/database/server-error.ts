import { BackfieldError, StoreError } from '@backfield/contract';
import type { ServerAddress } from './server-address.ts';
import { codeOf, sqlError } from './sql-error.ts';

/** https://www.postgresql.org/docs/current/errcodes-appendix.html: the server was reached and turns us away. */
const refusals: Readonly<Record<string, string>> = {
  '28P01': 'Check user and password in DATABASE_URL.',
  '28000': 'Check user and password in DATABASE_URL, and whether the server lets this machine in.',
  '3D000': 'Check the database name in DATABASE_URL, or create the database.',
  '53300': 'Close other connections, or raise max_connections.',
  '42501': 'Give the user the right to connect.',
};

/** The server is there but going down or coming up, or the wire broke. */
const lostCodes = new Set(['57P01', '57P02', '57P03', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);
const lostMessages = /connection terminated|connection error|connection ended|not queryable/i;

/** The error for a connection that could not be opened. */
export function connectError(error: unknown, address: ServerAddress): StoreError {
  const code = codeOf(error);
  const message = error instanceof Error && error.message !== '' ? error.message : (code ?? 'no answer');
  const place = describeServer(address);
  const advice = refusals[code ?? ''];
  if (advice) {
    const text = `${place} refuses user "${address.user}": ${message}. ${advice}`;
    return new StoreError('DATABASE_REFUSED', text, { cause: error });
  }
  if (/SSL|SASL|certificate/i.test(message)) {
    const text = `${place} can't be talked to: ${message}. Check the password and sslmode in DATABASE_URL.`;
    return new StoreError('DATABASE_REFUSED', text, { cause: error });
  }
  const text = `${place} can't be reached: ${message}. Check that it runs and that host and port in DATABASE_URL are right.`;
  return new StoreError('DATABASE_UNREACHABLE', text, { cause: error });
}

/** The error for a statement that failed on an open connection. A BackfieldError stays as it is. */
export function statementError(error: unknown, address: ServerAddress): BackfieldError {
  if (error instanceof BackfieldError) return error;
  const code = codeOf(error) ?? '';
  const message = error instanceof Error ? error.message : String(error);
  // Class 08 holds the connection exceptions.
  const lost = lostCodes.has(code) || code.startsWith('08') || (code === '' && lostMessages.test(message));
  if (!lost) return sqlError(error, describeServer(address));
  const text = `The connection to ${describeServer(address)} was lost: ${message}. What was not committed is rolled back.`;
  return new StoreError('DATABASE_LOST', text, { cause: error });
}

export function describeServer({ host, port, database }: ServerAddress): string {
  return `Postgres at ${host}:${port}, database "${database}"`;
}
