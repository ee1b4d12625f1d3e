import type { Route, World } from '@backfield/simulator';
import { json, type SimulatedAnswer } from '@backfield/simulator';
import { gamesFile } from './games-file.ts';
import { nflverse } from './nflverse.ts';
import { weeklyFile } from './weekly-file.ts';

/** The host of a release's files; GitHub redirects there, with a signature that lasts for minutes. */
const filesHost = 'release-assets.githubusercontent.com';

/** The two hosts that have to do with a release of nflverse-data. */
export const nflverseRoutes: Readonly<Record<string, Route>> = { 'github.com': release, [filesHost]: file };

const notFound: SimulatedAnswer = { status: 404, contentType: 'text/plain; charset=utf-8', body: 'Not Found' };

function release(world: World, path: string): SimulatedAnswer {
  const name = /^\/nflverse\/nflverse-data\/releases\/download\/(\w+\/[\w.]+)$/.exec(path)?.[1];
  if (name === undefined || contentOf(world, name) === null) return notFound;
  const location = `https://${filesHost}/nflverse-data/${name}?sig=made-up`;
  return { status: 302, contentType: 'text/html; charset=utf-8', body: '', headers: { location } };
}

function file(world: World, path: string): SimulatedAnswer {
  const content = contentOf(world, path.replace('/nflverse-data/', ''));
  return content ?? notFound;
}

function contentOf(world: World, name: string): SimulatedAnswer | null {
  const seen = world.seenBy(nflverse.code);
  if (name === 'stats_player/timestamp.json') return json({ last_updated: lastNight(world) });
  if (name === 'schedules/games.csv') return csv(world.keep(name, () => gamesFile(seen)));
  const year = /^stats_player\/stats_player_week_(\d{4})\.csv$/.exec(name)?.[1];
  const content = year === undefined ? null : world.keep(name, () => weeklyFile(seen, Number(year) + 1));
  return content === null ? null : csv(content);
}

function csv(body: string): SimulatedAnswer {
  return { status: 200, contentType: 'application/octet-stream', body };
}

function lastNight({ now }: World): string {
  return `${now.toZonedDateTimeISO('America/Toronto').toPlainDate()} 04:00:00 EDT`;
}
