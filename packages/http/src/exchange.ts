import type { IncomingHttpHeaders } from 'node:http';
import type { FailureKind, UsageMeter } from '@backfield/contract';

/** What kind of answer is asked for. */
export interface AnswerFormat {
  /** The `Accept` header. */
  accept: string;
  /** What an answer of another kind is. */
  otherwise: FailureKind;
}

/** One GET on its way through the layers of the client. */
export interface Ask {
  /** The upstream's own address; the mirror is applied last. */
  url: URL;
  /** What is asked for, in words of the field. */
  what: string;
  format: AnswerFormat;
  /** How often a failure that can heal is asked again. */
  retries: number;
  /** Aborted when the host is blocked or the client ends; its reason is the error to throw. */
  signal: AbortSignal;
  /** Told what it costs. */
  meter: UsageMeter;
  /** Called when the request leaves, on a connection that stands. */
  onSent?: () => void;
}

/** Any answer of a host, as received but decoded. */
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
