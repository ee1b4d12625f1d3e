import type { Route } from '../router.ts';
import type { EspnChannel } from './channel.ts';
import { scoreboard } from './scoreboard.ts';
import { summary } from './summary.ts';

/** The pages of one league on ESPN, by host. */
export function espnRoutes(channel: EspnChannel): Readonly<Record<string, Route>> {
  return {
    'site.api.espn.com'(world, path, query) {
      const [, place = '', page = ''] = /^\/apis\/site\/v2\/sports\/(.+)\/(\w+)$/.exec(path) ?? [];
      if (place !== channel.path) return null;
      if (page === 'scoreboard') return scoreboard(world, channel, query);
      return page === 'summary' ? summary(world, channel, query) : null;
    },
  };
}
