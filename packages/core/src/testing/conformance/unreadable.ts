import type { HttpClient } from '../../contracts/http-client.ts';
import { createAnsweringHttp } from '../answering-http.ts';

/** A place in a payload: the keys that lead to it. */
export type Place = readonly string[];

type Read = (http: HttpClient) => Promise<unknown>;

/** A client that has one answer for everything. */
export function answering(payload: unknown): HttpClient {
  return createAnsweringHttp(async () => payload);
}

/** The answer that a reader gets to its one request. */
export async function answerOf(http: HttpClient, read: Read): Promise<unknown> {
  let answer: unknown;
  await read(
    createAnsweringHttp(async (request) => {
      answer = await http.getJson(request);
      return answer;
    }),
  );
  return answer;
}

/** JSON that no source answers with. */
export const strangeAnswers: readonly unknown[] = [
  {},
  [],
  null,
  'text',
  { events: 1, dates: 1, gameWeek: 1, boxscore: 1, teams: 1, header: 1 },
];

/** Every place that holds a text, a figure or the like, and that the reader looks at: what it ignores does not matter. */
export async function placesRead(payload: unknown, read: Read): Promise<Place[]> {
  const places = new Map<string, Place>();

  function watched(value: unknown, path: Place): unknown {
    if (!isHolder(value)) return value;
    return new Proxy(value, {
      get(target, key) {
        const inner: unknown = Reflect.get(target, key);
        if (typeof key === 'symbol' || !Object.keys(target).includes(key)) return inner;
        const place = [...path, key];
        if (!isHolder(inner)) places.set(place.join('.'), place);
        return watched(inner, place);
      },
    });
  }

  await read(answering(watched(payload, [])));
  return [...places.values()];
}

/** Does something while one place of the payload can't be read: a word stands for figures, an object for the rest. */
export async function whileUnreadable<T>(payload: unknown, place: Place, work: () => Promise<T>): Promise<T> {
  let holder = payload;
  for (const key of place.slice(0, -1)) holder = isHolder(holder) ? holder[key] : undefined;
  const last = place.at(-1);
  if (!isHolder(holder) || last === undefined) throw new Error(`The payload has no ${place.join('.')}.`);
  const value = holder[last];
  holder[last] = isFigure(value) ? 'unreadable' : {};
  try {
    return await work();
  } finally {
    holder[last] = value;
  }
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** `12`, `-0.5`, `23/35`, `16:26`; "+/-" heads a column. */
function isFigure(value: unknown): boolean {
  return /^[-+\d.:/]*\d[-+\d.:/]*$/.test(String(value));
}
