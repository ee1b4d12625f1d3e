export { statsRoutes } from './answer.ts';
export { nbaStatsSource } from './nba-stats.ts';
export { type StatsLeague, statsClubs } from './stats-league.ts';
