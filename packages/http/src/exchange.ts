import type { IncomingHttpHeaders } from 'node:http';
import type { FailureKind, UsageMeter } from '@backfield/contract';

/** The format that a request expects: JSON, text or a file. */
export interface AnswerFormat {
  /** The request's `Accept` header. */
  accept: string;
  /** The kind of failure that an answer of another format counts as. */
  otherwise: FailureKind;
}

/** One GET on its way through the layers of the client. */
export interface Ask {
  /** The upstream's own address; the mirror is applied last. */
  url: URL;
  /** A name for the answer, for messages. */
  what: string;
  format: AnswerFormat;
  /** How often a failure that can heal is asked again. */
  retries: number;
  /** Aborted when the host is blocked or the client ends; its reason is the error to throw. */
  signal: AbortSignal;
  /** Counts the request's costs. */
  meter: UsageMeter;
  /** Called when the request leaves, on a connection that stands. */
  onSent?: () => void;
}

/** A host's answer, whatever its status, as received but decoded. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** An answer that passed the checks of status and content type, and is text. */
export interface TextAnswer extends Answer {
  text: string;
}

/** An answer that passed the same checks, and is JSON. */
export interface JsonAnswer extends Answer {
  json: unknown;
}

/** A layer is a function around another one: retry(json(checked(redirects(pacing(deadline(fetch)))))). */
export type Exchange<Result extends Answer = Answer> = (ask: Ask) => Promise<Result>;
