import type { HttpClient, HttpRequest } from '@backfield/contract';
import { HttpError } from '@backfield/contract';

/** A client for tests that asks a server on this machine instead of the hosts: `https://HOST/PATH` as `URL/HOST/PATH`. */
export function createMirrorHttp(mirrorUrl: string): HttpClient {
  async function ask({ url, what }: HttpRequest): Promise<Response> {
    // The mirror answers for the host that a redirect leads to as well.
    const response = await fetch(url.replace('https:/', mirrorUrl), { redirect: 'manual' });
    const location = response.headers.get('location');
    if (location !== null) return ask({ url: location, what });
    if (response.ok) return response;
    const code = response.status === 404 ? 'NOT_FOUND' : 'HTTP_STATUS';
    throw new HttpError(code, `${what}: ${response.status}`, { status: response.status, url });
  }

  return {
    getJson: async (request) => (await ask(request)).json(),
    getText: async (request) => (await ask(request)).text(),
  };
}
