import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { type ConnectionOptions, getCACertificates, rootCertificates } from 'node:tls';
import { StoreError } from '@backfield/contract';
import pg from 'pg';

/** How a connection is encrypted: false for not at all. */
export type Tls = false | ConnectionOptions;

/** The encryption settings in an address, and the address without them. */
export interface TlsSettings {
  /** The ways to connect, in their order; the second where the server will not have the first. */
  ways: readonly [Tls, Tls?];
  /** pg reads these parameters otherwise than psql does, and warns of it with every command. */
  address: string;
}

const parameters = ['sslmode', 'ssl', 'sslrootcert', 'sslcert', 'sslkey', 'sslpassword', 'uselibpqcompat'];
const modes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify'] as const;
type Mode = (typeof modes)[number];

/** Encrypted, whoever answers: as psql does where no certificate is asked for. */
const unverified: ConnectionOptions = { rejectUnauthorized: false };

/**
 * Reads sslmode and its companions as psql does (https://www.postgresql.org/docs/current/libpq-ssl.html). Without sslmode, what
 * goes over a network is encrypted where the server can, and what stays on this machine where the server wants it. Throws
 * `DATABASE_REFUSED`.
 */
export function tlsSettings(databaseUrl: string, host: string): TlsSettings {
  const url = new URL(databaseUrl);
  const read = (name: string) => url.searchParams.get(name) ?? undefined;
  const mode = modeOf(read('sslmode'), read('ssl') ?? fromEnvironment(), host);
  const root = read('sslrootcert');
  const settings = certificatesOf(read);
  for (const name of parameters) url.searchParams.delete(name);
  return { ways: waysOf(mode, root, settings, host), address: url.href };
}

function waysOf(mode: Mode, root: string | undefined, settings: ConnectionOptions, host: string): [Tls, Tls?] {
  const open = { ...settings, ...unverified };
  if (mode === 'disable') return [false];
  if (mode === 'allow') return [false, open];
  if (mode === 'prefer') return [open, false];
  if (mode === 'no-verify' || (mode === 'require' && root === undefined)) return [open];
  const verified = { ...settings, ...authorities(root), rejectUnauthorized: true };
  // A certificate of the right authority, whatever host it names.
  if (mode !== 'verify-full') return [{ ...verified, checkServerIdentity: () => undefined }];
  return [isIP(host) ? verified : { ...verified, servername: host }];
}

function modeOf(sslmode: string | undefined, ssl: string | undefined, host: string): Mode {
  const mode = modes.find((known) => known === sslmode);
  if (mode) return mode;
  if (sslmode !== undefined) throw refused(`sslmode is "${sslmode}"; it takes ${modes.slice(0, 6).join(', ')}`);
  if (ssl === 'true' || ssl === '1') return 'verify-full';
  if (ssl === 'no-verify') return 'no-verify';
  if (ssl !== undefined) return 'disable';
  return isHere(host) ? 'allow' : 'prefer';
}

/** The setting that pg makes of PGSSLMODE: true or an object for everything but `disable`. */
function fromEnvironment(): string | undefined {
  const { ssl } = new pg.Client({ connectionString: 'postgres://localhost' }) as pg.Client & { ssl: Tls | boolean };
  if (ssl === false) return undefined;
  return ssl === true ? 'true' : 'no-verify';
}

function isHere(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.') || host.startsWith('/');
}

function authorities(root: string | undefined): ConnectionOptions {
  if (root !== undefined && root !== 'system') return { ca: fileOf('sslrootcert', root) };
  return { ca: [...rootCertificates, ...getCACertificates('system')] };
}

function certificatesOf(read: (name: string) => string | undefined): ConnectionOptions {
  const [certificate, key, passphrase] = [read('sslcert'), read('sslkey'), read('sslpassword')];
  return {
    ...(certificate === undefined ? {} : { cert: fileOf('sslcert', certificate) }),
    ...(key === undefined ? {} : { key: fileOf('sslkey', key) }),
    ...(passphrase === undefined ? {} : { passphrase }),
  };
}

function fileOf(parameter: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw refused(`${parameter} names a file that can't be read: ${error instanceof Error ? error.message : error}`);
  }
}

function refused(text: string): StoreError {
  return new StoreError('DATABASE_REFUSED', `In DATABASE_URL, ${text}.`);
}
