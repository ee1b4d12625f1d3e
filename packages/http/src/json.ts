import { unusable } from './checked.ts';
import type { AnswerFormat, Exchange, JsonAnswer, TextAnswer } from './exchange.ts';
import { Failure } from './failure.ts';

export const jsonFormat: AnswerFormat = { accept: 'application/json', otherwise: 'not-json' };

/** Lets through what is JSON and says something. */
export function withJson(exchange: Exchange<TextAnswer>): Exchange<JsonAnswer> {
  return async (ask) => {
    const answer = await exchange(ask);
    const json = parse(answer);
    if (isEmptyObject(json)) throw new Failure('nothing-in-it', ...unusable(answer, 'an empty object'));
    return { ...answer, json };
  };
}

function parse(answer: TextAnswer): unknown {
  try {
    return JSON.parse(answer.text);
  } catch (cause) {
    throw new Failure('not-json', ...unusable(answer, 'what is not JSON', cause));
  }
}

function isEmptyObject(json: unknown): boolean {
  return typeof json === 'object' && json !== null && !Array.isArray(json) && Object.keys(json).length === 0;
}
