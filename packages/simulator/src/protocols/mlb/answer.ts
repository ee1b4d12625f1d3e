import type { Route } from '../router.ts';
import { boxScore } from './box-score.ts';
import { schedule } from './schedule.ts';

/** The pages of MLB's Stats API, by host. */
export const mlbRoutes: Readonly<Record<string, Route>> = {
  'statsapi.mlb.com'(world, path, query) {
    if (/^\/api\/v1\/schedule\/?$/.test(path)) return schedule(world, query);
    const gamePk = /^\/api\/v1\/game\/(\d+)\/boxscore$/.exec(path)?.[1];
    return gamePk === undefined ? null : boxScore(world, gamePk);
  },
};
