import { unusable } from './checked.ts';
import type { AnswerFormat, Exchange, TextAnswer } from './exchange.ts';
import { Failure } from './failure.ts';

/** Files come with a type of their own, or with none. */
export const textFormat: AnswerFormat = { accept: 'text/csv, text/plain, */*;q=0.5', otherwise: 'not-text' };

/** Lets through what is text: UTF-8, with or without a byte order mark. */
export function withText(exchange: Exchange): Exchange<TextAnswer> {
  return async (ask) => {
    const answer = await exchange(ask);
    try {
      return { ...answer, text: new TextDecoder('utf-8', { fatal: true }).decode(answer.body) };
    } catch (cause) {
      throw new Failure(ask.format.otherwise, ...unusable(answer, 'what is not UTF-8', cause));
    }
  };
}
