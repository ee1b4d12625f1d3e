/** Every kind of finding about how a league is kept up, the weightiest first. */
export const findingKinds = {
  'not-run': { title: 'NOT RUN', meaning: 'nobody has looked at the current days, and the season is on' },
  failing: { title: 'FAILING', meaning: 'runs, or days, that fail again and again' },
  drift: { title: 'DRIFT', meaning: "a source's answers have another shape than expected" },
  stale: { title: 'STALE', meaning: 'games that ought to be stored by now and are not' },
  'falling-behind': { title: 'FALLING BEHIND', meaning: 'what is due and not done grows from run to run' },
} as const;

export type FindingKind = keyof typeof findingKinds;

/** A fault in how a league is kept up that will not mend by itself. */
export interface HealthFinding {
  league: string;
  kind: FindingKind;
  /** How many days it is about: with more of them it is worse. 0 where it is not about days. */
  extent: number;
  /** ISO 8601. */
  since: string;
  /** The evidence: a plain sentence or two, with the figures. */
  evidence: string;
  /** The command that helps, as it follows `pnpm run backfill `. */
  command: string;
}
