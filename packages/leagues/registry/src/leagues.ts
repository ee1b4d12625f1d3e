import type { League } from '@backfield/contract';
import { mlb } from '@backfield/league-mlb';
import { nba } from '@backfield/league-nba';
import { nfl } from '@backfield/league-nfl';
import { nhl } from '@backfield/league-nhl';
import { wnba } from '@backfield/league-wnba';

/** Every league, in the order in which they are listed. */
// biome-ignore format: one line a league
export const leagues: readonly League[] = [
  nfl,
  nba,
  mlb,
  nhl,
  wnba,
];

/** The league with this code, in capitals or not; undefined where there is none. */
export function findLeague(code: string): League | undefined {
  return leagues.find((league) => league.code === code.toUpperCase());
}
