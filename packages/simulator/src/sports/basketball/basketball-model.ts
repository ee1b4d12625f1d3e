import { sum } from '../../world/apportion.ts';
import type { LeagueModel } from '../../world/league-model.ts';
import { playBasketball } from './basketball.ts';
import { basketballProps } from './lines.ts';
import { type BasketballRules, basketballScore } from './score.ts';

type Differences = Pick<
  LeagueModel,
  'code' | 'makeupId' | 'clubs' | 'places' | 'firstPlayerId' | 'seasonOn' | 'seasonOfId' | 'schedule' | 'hours'
>;

/** The model of both basketball leagues, without their differences. */
export function basketballModel(rules: BasketballRules, differences: Differences): LeagueModel {
  return {
    score(game, seed) {
      const { home, away } = basketballScore(game, rules, seed);
      return { home: sum(home), away: sum(away) };
    },
    play: (game, squads, seed) => playBasketball(game, rules, squads, seed),
    propTypes: basketballProps,
    scorerMinutes: 0,
    officialFromHour: null,
    reschedules: 'new-id',
    ...differences,
  };
}
