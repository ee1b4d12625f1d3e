import type { NewLeague } from './words.ts';

/** How a league's code is written where it is no code: in folders, packages and variables. */
export interface LeagueNames {
  /** `ncaam`: its folder, its variable, and the end of its packages' names. */
  lower: string;
  /** `Ncaam`: the end of variables. */
  title: string;
}

export function namesOf({ code }: Pick<NewLeague, 'code'>): LeagueNames {
  const lower = code.toLowerCase();
  return { lower, title: `${code.slice(0, 1)}${lower.slice(1)}` };
}

/** A text as TypeScript writes it. */
export function quoted(text: string): string {
  return text.includes("'") ? `"${text}"` : `'${text}'`;
}
