import { html } from '../answer.ts';
import type { Route } from '../router.ts';
import { boxScore } from './box-score.ts';
import { leagueGameLog } from './league-game-log.ts';
import { nbaStatsCode } from './nba-stats.ts';
import type { StatsLeague } from './stats-league.ts';

/** The pages of one league on this service, by host. */
export function statsRoutes(league: StatsLeague): Readonly<Record<string, Route>> {
  return {
    [league.host](world, path, query) {
      const seen = world.seenBy(nbaStatsCode);
      if (path === '/stats/leaguegamelog') return leagueGameLog(seen, league, query);
      if (path === '/stats/boxscoretraditionalv3') return boxScore(seen, league, query);
      return html(404, '<html><body>Not Found</body></html>');
    },
  };
}
