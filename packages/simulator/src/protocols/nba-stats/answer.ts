import type { World } from '../../world.ts';
import { type Answer, html } from '../answer.ts';
import { boxScore } from './box-score.ts';
import { leagueGameLog } from './league-game-log.ts';
import { nbaStats } from './nba-stats.ts';
import type { StatsLeague } from './stats-leagues.ts';

/** What one of the two hosts answers. */
export function statsAnswer(league: StatsLeague) {
  return (world: World, path: string, query: URLSearchParams): Answer => {
    const seen = world.seenBy(nbaStats.code);
    if (path === '/stats/leaguegamelog') return leagueGameLog(seen, league, query);
    if (path === '/stats/boxscoretraditionalv3') return boxScore(seen, league, query);
    return html(404, '<html><body>Not Found</body></html>');
  };
}
