/** One place at which an answer has another shape than its schema. */
export interface ShapeDrift {
  /** JSON path, with `[]` for any index and `*` for any key: `boxscore.players[].statistics[].labels`. */
  path: string;
  /** The JSON type, or the values, that the schema asks for. */
  expected: string;
  /** The JSON type that is there; `missing` where nothing is. */
  received: string;
  /** The value that was found, as JSON, shortened; the neighbouring keys where it is missing. */
  sample: string;
}

export const driftPayloads = ['schedule', 'box-score', 'lines'] as const;

/** A drift as a unit saw it. */
export interface SeenDrift extends ShapeDrift {
  /** The kind of answer. `lines`: what was read and stored of the day's games together. */
  payload: (typeof driftPayloads)[number];
  /** A game whose answer shows it; null for a schedule and for lines. */
  sourceGameId: string | null;
  /** How many answers of the unit show it. */
  answers: number;
}
