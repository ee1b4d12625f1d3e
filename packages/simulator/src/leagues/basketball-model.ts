import { sum } from '../apportion.ts';
import { playBasketball } from '../sports/basketball/basketball.ts';
import { basketballProps } from '../sports/basketball/lines.ts';
import { type BasketballRules, basketballScore } from '../sports/basketball/score.ts';
import type { LeagueModel } from './league-model.ts';

type Differences = Pick<
  LeagueModel,
  'code' | 'makeupId' | 'clubs' | 'places' | 'firstPlayerId' | 'seasonOn' | 'seasonOfId' | 'schedule' | 'hours'
>;

/** What both basketball leagues have in common. */
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
