import { isGameDay } from '@backfield/core';
import type { Route } from '../router.ts';
import { boxScore } from './box-score.ts';
import { notFound } from './not-found.ts';
import { roster } from './roster.ts';
import { schedule } from './schedule.ts';

/** The pages of the NHL's own API, by host. */
export const nhlRoutes: Readonly<Record<string, Route>> = {
  'api-web.nhle.com'(world, path) {
    const [, page = '', first = '', second = ''] =
      /^\/v1\/(schedule|gamecenter|roster)\/([^/]+)(?:\/([^/]+))?$/.exec(path) ?? [];
    if (page === 'schedule' && isGameDay(first)) return schedule(world, first);
    if (page === 'gamecenter' && second === 'boxscore') return boxScore(world, first);
    return page === 'roster' && /^\d{8}$/.test(second) ? roster(world, first, second) : notFound(path);
  },
};
