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

/** Poolers refuse with codes that say nothing, protocol_violation and internal_error, and with words. */
const poolerCodes = new Set(['08P01', 'XX000']);
const poolerRefusals: readonly [words: RegExp, advice: string][] = [
  [
    /too many|max.?client|no more connections|pool.*(size|full)|limit|wait_timeout/i,
    'Close other connections, or raise what the pooler lets in.',
  ],
  [
    /tenant|project|endpoint|branch/i,
    'Check host and user in DATABASE_URL: poolers of hosted databases know a project by them, such as user "postgres.PROJECT".',
  ],
  [/no such database|database .*(exist|allowed)|unknown database/i, 'Check the database name in DATABASE_URL.'],
  [/startup parameter/i, 'The pooler takes no such setting: leave "options" out of DATABASE_URL.'],
  [/password|auth|SASL|SCRAM|user|login/i, 'Check user and password in DATABASE_URL.'],
];
const anyRefusal = 'Check user, password and database in DATABASE_URL, and how many connections it lets in.';

/** The server is there but going down or coming up, or the wire broke. */
const lostCodes = new Set(['57P01', '57P02', '57P03', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);
const lostMessages = /connection terminated|connection error|connection ended|not queryable/i;

/** The error for a connection that could not be opened. */
export function connectError(error: unknown, address: ServerAddress): StoreError {
  const code = codeOf(error);
  const message = error instanceof Error && error.message !== '' ? error.message : (code ?? 'no answer');
  const place = describeServer(address);
  const advice = refusals[code ?? ''] ?? poolerAdvice(code, message);
  if (advice) {
    const text = `${place} refuses user "${address.user}": ${message}. ${advice}`;
    return new StoreError('DATABASE_REFUSED', text, { cause: error });
  }
  if (/certificate|altnames/i.test(message)) {
    const text =
      `${place} shows a certificate that is not accepted: ${message}. In DATABASE_URL, sslrootcert=FILE names the ` +
      'certificate of its authority, sslmode=verify-ca takes any host name of that, and sslmode=require any certificate.';
    return new StoreError('DATABASE_REFUSED', text, { cause: error });
  }
  if (/SSL|SASL/i.test(message)) {
    const text = `${place} can't be talked to: ${message}. Check the password and sslmode in DATABASE_URL.`;
    return new StoreError('DATABASE_REFUSED', text, { cause: error });
  }
  const todo = isWaking(error)
    ? 'It is starting, or hangs.'
    : (noRoute(error) ?? 'Check that it runs and that host and port in DATABASE_URL are right.');
  const text = `${place} can't be reached: ${message}. ${todo}`;
  return new StoreError('DATABASE_UNREACHABLE', text, { cause: error });
}

function poolerAdvice(code: string | undefined, message: string): string | undefined {
  if (!poolerCodes.has(code ?? '')) return undefined;
  return poolerRefusals.find(([words]) => words.test(message))?.[1] ?? anyRefusal;
}

/** A database that sleeps or restarts says so, hangs, or drops the connection. An address that leads nowhere refuses it. */
export function isWaking(error: unknown): boolean {
  if (error instanceof BackfieldError) {
    return ['DATABASE_UNREACHABLE', 'DATABASE_LOST'].includes(error.code) && isWaking(error.cause);
  }
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  if (code !== undefined) return lostCodes.has(code);
  return lostMessages.test(error.message) || /timeout/i.test(error.message);
}

function noRoute(error: unknown): string | undefined {
  const isCutOff = ['ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL'].includes(codeOf(error) ?? '');
  if (!isCutOff || !(error instanceof Error && /[0-9a-f]*:[0-9a-f:]*:/i.test(error.message))) return undefined;
  return (
    'The host has an IPv6 address alone, and this network has none. Hosted databases have a pooler with an IPv4 address: put ' +
    'its host into DATABASE_URL.'
  );
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
