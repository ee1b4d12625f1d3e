import type { LeagueCode } from '../game.ts';
import type { LeagueModel } from './league-model.ts';
import { mlb } from './mlb.ts';
import { nba } from './nba.ts';
import { nfl } from './nfl.ts';
import { nhl } from './nhl.ts';
import { wnba } from './wnba.ts';

/** Every league that is simulated. */
export const leagueModels: Readonly<Record<LeagueCode, LeagueModel>> = {
  NFL: nfl,
  NBA: nba,
  WNBA: wnba,
  MLB: mlb,
  NHL: nhl,
};
