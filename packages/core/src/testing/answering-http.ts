import type { HttpClient, HttpRequest } from '../contracts/http-client.ts';

/** A client for tests whose answers all come from one function, whichever kind of answer is asked for. */
export function createAnsweringHttp(answer: (request: HttpRequest) => Promise<unknown>): HttpClient {
  return {
    getJson: answer,
    async getText(request) {
      const text = await answer(request);
      if (typeof text !== 'string') throw new TypeError(`${request.what} was asked for as text and is none.`);
      return text;
    },
  };
}
