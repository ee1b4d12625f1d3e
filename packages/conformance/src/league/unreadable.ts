import { setImmediate } from 'node:timers/promises';
import type { HttpClient } from '@backfield/contract';
import { createAnsweringHttp, createPassingHttp } from '../fakes/answering-http.ts';
import { createSeededRandom } from '../fakes/seeded-random.ts';

/** A place in one of several answers: its address, and the keys that lead there. */
export type PayloadPlace = readonly string[];

/** Payloads by the address that gave them. */
export type Answers = Readonly<Record<string, unknown>>;

type Read = (http: HttpClient) => Promise<unknown>;

/** A client that has one answer for everything. */
export function answering(payload: unknown): HttpClient {
  return createAnsweringHttp(async () => payload);
}

/** The answers that a reader gets, by address. */
export async function answersOf(http: HttpClient, read: Read): Promise<Answers> {
  const answers: Record<string, unknown> = {};
  await read(
    createPassingHttp(http, async (request, ask) => {
      const answer = await ask(request);
      answers[request.url] = answer;
      return answer;
    }),
  );
  return answers;
}

/** A client that gives these answers again. */
export function replaying(answers: Answers): HttpClient {
  return createAnsweringHttp(async ({ url }) => answers[url]);
}

/** Text that no source answers with. */
export const strangeTexts: readonly unknown[] = ['text', 'one,two\n1,2\n', '{"events": 1}'];

/** JSON that no source answers with. */
export const strangeAnswers: readonly unknown[] = [
  {},
  [],
  null,
  'text',
  { events: 1, dates: 1, gameWeek: 1, boxscore: 1, teams: 1, header: 1 },
];

/** Every place that holds a text, a figure or the like, and that the reader looks at: what it ignores does not matter. */
export async function placesRead(answers: Answers, read: Read): Promise<PayloadPlace[]> {
  const places = new Map<string, PayloadPlace>();

  function watched<Value>(value: Value, path: PayloadPlace): Value {
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

  await read(replaying(watched(answers, [])));
  return [...places.values()];
}

/** A sample of the places, equal each time; all of them where they are no more: some answers hold thousands. */
export function sampled(places: readonly PayloadPlace[], most: number): readonly PayloadPlace[] {
  if (places.length <= most) return places;
  const random = createSeededRandom(places.length);
  return places.filter(() => random() < most / places.length);
}

/** Does `work` while one place of the answers can't be read: a word stands for figures, an object for the rest. */
export async function whileUnreadable<T>(
  answers: Answers,
  place: PayloadPlace,
  work: (http: HttpClient) => Promise<T>,
): Promise<T> {
  let holder: unknown = answers;
  for (const key of place.slice(0, -1)) holder = isHolder(holder) ? holder[key] : undefined;
  const last = place.at(-1);
  if (!isHolder(holder) || last === undefined) throw new Error(`The answers have no ${place.join('.')}.`);
  const value = holder[last];
  holder[last] = isFigure(value) ? 'unreadable' : {};
  try {
    // Servers and clients of this process get their turn between thousands of these.
    await setImmediate();
    return await work(replaying(answers));
  } finally {
    holder[last] = value;
  }
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** True for figures: `12`, `-0.5`, `23/35`, `16:26`; "+/-" heads a column. */
export function isFigure(value: unknown): boolean {
  return /^[-+\d.:/]*\d[-+\d.:/]*$/.test(String(value));
}
