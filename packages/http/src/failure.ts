import type { FailureKind } from '@backfield/contract';

export interface FailureDetails {
  /** HTTP status of the answer, where there was one. */
  status?: number;
  /** The `Retry-After` header as received. */
  retryAfter?: string;
  cause?: unknown;
}

/** One attempt that failed, before the retry policy has judged it. Never leaves this package. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly kind: FailureKind;
  readonly status: number | undefined;
  readonly retryAfter: string | undefined;

  /** `message` finishes the sentence "api.example.com ...": "answered 503". */
  constructor(kind: FailureKind, message: string, { status, retryAfter, cause }: FailureDetails = {}) {
    super(message, { cause });
    this.kind = kind;
    this.status = status;
    this.retryAfter = retryAfter;
  }
}
