import type { World } from '../../world.ts';
import { type Answer, json } from '../answer.ts';
import type { Route } from '../router.ts';
import { gamesFile } from './games-file.ts';
import { nflverse } from './nflverse.ts';
import { weeklyFile } from './weekly-file.ts';

/** Where a release's files lie; its own host redirects there, with a signature that lasts for minutes. */
const filesHost = 'release-assets.githubusercontent.com';

/** The two hosts that have to do with a release of nflverse-data. */
export const nflverseRoutes: Readonly<Record<string, Route>> = { 'github.com': release, [filesHost]: file };

const notFound: Answer = { status: 404, contentType: 'text/plain; charset=utf-8', body: 'Not Found' };

function release(world: World, path: string): Answer {
  const name = /^\/nflverse\/nflverse-data\/releases\/download\/(\w+\/[\w.]+)$/.exec(path)?.[1];
  if (name === undefined || contentOf(world, name) === null) return notFound;
  const location = `https://${filesHost}/nflverse-data/${name}?sig=made-up`;
  return { status: 302, contentType: 'text/html; charset=utf-8', body: '', headers: { location } };
}

function file(world: World, path: string): Answer {
  const content = contentOf(world, path.replace('/nflverse-data/', ''));
  return content ?? notFound;
}

function contentOf(world: World, name: string): Answer | null {
  const seen = world.seenBy(nflverse.code);
  if (name === 'stats_player/timestamp.json') return json({ last_updated: lastNight(world) });
  if (name === 'schedules/games.csv') return csv(world.keep(name, () => gamesFile(seen)));
  const year = /^stats_player\/stats_player_week_(\d{4})\.csv$/.exec(name)?.[1];
  const content = year === undefined ? null : world.keep(name, () => weeklyFile(seen, Number(year) + 1));
  return content === null ? null : csv(content);
}

function csv(body: string): Answer {
  return { status: 200, contentType: 'application/octet-stream', body };
}

function lastNight({ now }: World): string {
  return `${now.toZonedDateTimeISO('America/Toronto').toPlainDate()} 04:00:00 EDT`;
}
