import type { SeenDrift, ShapeDrift } from '@backfield/contract';

/** The differences between one answer and its schema. */
export interface AnswerDrifts extends Pick<SeenDrift, 'payload' | 'sourceGameId'> {
  drifts: readonly ShapeDrift[];
}

/** The places at which several answers differ, each once, with the first answer that shows it and how many do. */
export function seenDrifts(answers: readonly AnswerDrifts[]): SeenDrift[] {
  const places = new Map<string, SeenDrift>();
  for (const { payload, sourceGameId, drifts } of answers) {
    const ofAnswer = new Map(drifts.map((drift) => [placeOf({ ...drift, payload }), drift]));
    for (const [place, drift] of ofAnswer) addTo(places, place, { ...drift, payload, sourceGameId, answers: 1 });
  }
  return [...places.values()];
}

/** Adds the drifts of several units to those of a run. */
export function addDrifts(places: Map<string, SeenDrift>, seen: readonly SeenDrift[]): void {
  for (const drift of seen) addTo(places, placeOf(drift), drift);
}

/** Merges the drifts of several runs. */
export function mergeDrifts(seen: readonly (readonly SeenDrift[])[]): SeenDrift[] {
  const places = new Map<string, SeenDrift>();
  for (const drifts of seen) addDrifts(places, drifts);
  return [...places.values()];
}

function addTo(places: Map<string, SeenDrift>, place: string, drift: SeenDrift): void {
  const before = places.get(place);
  places.set(place, before ? { ...before, answers: before.answers + drift.answers } : drift);
}

function placeOf({
  payload,
  path,
  expected,
  received,
}: Omit<SeenDrift, 'sourceGameId' | 'answers' | 'sample'>): string {
  return [payload, path, expected, received].join(' ');
}
