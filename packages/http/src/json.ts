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
    if (isToldLimit(json)) throw new Failure('rate-limited', ...unusable(answer, '"too many requests"'));
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

/** Some hosts say with status 200 what 429 is for: {"message": "Too many requests", "code": 429}, and nothing else. */
function isToldLimit(json: unknown): boolean {
  if (typeof json !== 'object' || json === null || Array.isArray(json) || Object.keys(json).length > 4) return false;
  const told = Object.values(json).map(String).join(' ');
  return /\btoo many requests\b|\brate limit(ed| exceeded)?\b/i.test(told);
}

function isEmptyObject(json: unknown): boolean {
  return typeof json === 'object' && json !== null && !Array.isArray(json) && Object.keys(json).length === 0;
}
