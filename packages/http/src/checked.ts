import { failureOfStatus } from '@backfield/contract';
import type { Answer, Exchange } from './exchange.ts';
import { Failure } from './failure.ts';

const excerptLength = 80;

/** Lets through what is a success by its status, and no web page. */
export function withChecks(exchange: Exchange): Exchange {
  return async (ask) => {
    const answer = await exchange(ask);
    const { status } = answer;
    if (status < 200 || status > 299) throw failedStatus(answer);
    if (markupOf(answer)) throw new Failure(ask.format.otherwise, ...unusable(answer, 'a web page'));
    if (answer.body.length === 0) throw new Failure(ask.format.otherwise, ...unusable(answer, 'an empty body'));
    return answer;
  };
}

/** The message of a failure whose answer can't be used: "answered 200 with a web page". */
export function unusable(answer: Answer, what: string, cause?: unknown): [string, { status: number; cause: unknown }] {
  const { status } = answer;
  return [`answered ${status} with ${what}${quoted(answer)}`, { status, cause }];
}

function failedStatus(answer: Answer): Failure {
  const { status, headers } = answer;
  const kind = failureOfStatus(status, markupOf(answer) === 'html');
  const retryAfter = headers['retry-after'];
  const words = `answered ${status}${quoted(answer)}`;
  return new Failure(kind, words, { status, ...(retryAfter === undefined ? {} : { retryAfter }) });
}

/** Whether an answer is HTML or XML, by what it says of itself or by how it begins. */
function markupOf({ headers, body }: Answer): 'html' | 'xml' | null {
  const type = headers['content-type'] ?? '';
  const beginning = body.subarray(0, 256).toString().trimStart();
  if (/html/i.test(type) || /^<(!doctype )?html/i.test(beginning)) return 'html';
  return /xml/i.test(type) || beginning.startsWith('<') ? 'xml' : null;
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
