import type { IncomingHttpHeaders } from 'node:http';

/** One GET on its way through the layers of the client. */
export interface Ask {
  /** The upstream's own address; the mirror is applied last. */
  url: URL;
  /** What is asked for, in words of the field. */
  what: string;
  /** How often a failure that can heal is asked again. */
  retries: number;
  /** Aborted when the host is blocked or the client ends; its reason is the error to throw. */
  signal: AbortSignal;
  /** Called when the request leaves, on a connection that stands. */
  onSent?: () => void;
}

/** Any answer of a host, as received but decoded. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** An answer that passed the checks of status, content type and JSON. */
export interface JsonAnswer extends Answer {
  json: unknown;
}

/** A layer is a function around another one: retry(json(redirects(pacing(deadline(fetch))))). */
export type Exchange<Result extends Answer = Answer> = (ask: Ask) => Promise<Result>;
