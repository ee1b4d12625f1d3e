import type { HttpClient, HttpRequest } from '@backfield/contract';

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

/** A client for tests that passes requests on to another one: `pass` sees, changes or answers each of them. */
export function createPassingHttp(
  http: HttpClient,
  pass: (request: HttpRequest, ask: (request: HttpRequest) => Promise<unknown>) => Promise<unknown>,
): HttpClient {
  return {
    getJson: (request) => pass(request, http.getJson),
    getText: async (request) => (await pass(request, http.getText)) as string,
  };
}
