import { type FailureKind, failureOfStatus } from '@backfield/core';
import type { Answer, Exchange, JsonAnswer } from './exchange.ts';
import { Failure } from './failure.ts';

const excerptLength = 80;

/** Lets through what is a success by its status, says that it is JSON, and is. Nothing else is parsed. */
export function withJson(exchange: Exchange): Exchange<JsonAnswer> {
  return async (ask) => {
    const answer = await exchange(ask);
    const { status } = answer;
    if (status < 200 || status > 299) throw failedStatus(answer);
    if (markupOf(answer)) throw unusable('not-json', answer, 'a web page');
    const json = parse(answer);
    if (isEmptyObject(json)) throw unusable('nothing-in-it', answer, 'an empty object');
    return { ...answer, json };
  };
}

function failedStatus(answer: Answer): Failure {
  const { status, headers } = answer;
  const kind = failureOfStatus(status, markupOf(answer) === 'html');
  const retryAfter = headers['retry-after'];
  const words = `answered ${status}${quoted(answer)}`;
  return new Failure(kind, words, { status, ...(retryAfter === undefined ? {} : { retryAfter }) });
}

function unusable(kind: FailureKind, answer: Answer, what: string, cause?: unknown): Failure {
  const { status } = answer;
  return new Failure(kind, `answered ${status} with ${what}${quoted(answer)}`, { status, cause });
}

function parse(answer: Answer): unknown {
  if (answer.body.length === 0) throw unusable('not-json', answer, 'an empty body');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(answer.body));
  } catch (cause) {
    throw unusable('not-json', answer, 'what is not JSON', cause);
  }
}

/** Whether an answer is HTML or XML, by what it says of itself or by how it begins. */
function markupOf({ headers, body }: Answer): 'html' | 'xml' | null {
  const type = headers['content-type'] ?? '';
  const beginning = body.subarray(0, 256).toString().trimStart();
  if (/html/i.test(type) || /^<(!doctype )?html/i.test(beginning)) return 'html';
  return /xml/i.test(type) || beginning.startsWith('<') ? 'xml' : null;
}

function isEmptyObject(json: unknown): boolean {
  return typeof json === 'object' && json !== null && !Array.isArray(json) && Object.keys(json).length === 0;
}

/** The beginning of the body without its tags, for a message. */
function quoted({ body }: Answer): string {
  const text = body.subarray(0, 2000).toString();
  const words = text
    .replace(/<(style|script|head)\b.*?<\/\1>/gis, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (words === '') return '';
  return words.length > excerptLength ? ` ("${words.slice(0, excerptLength)}...")` : ` ("${words}")`;
}
