import { isGameDay } from '@backfield/core';
import type { World } from '../world.ts';
import type { Answer } from './answer.ts';
import { espnChannels } from './espn/channels.ts';
import { scoreboard } from './espn/scoreboard.ts';
import { summary } from './espn/summary.ts';
import { boxScore as mlbBoxScore } from './mlb/box-score.ts';
import { schedule as mlbSchedule } from './mlb/schedule.ts';
import { statsAnswer } from './nba-stats/answer.ts';
import { statsLeagues } from './nba-stats/stats-leagues.ts';
import { nflverseHosts } from './nflverse/answer.ts';
import { boxScore as nhlBoxScore } from './nhl/box-score.ts';
import { notFound } from './nhl/not-found.ts';
import { roster } from './nhl/roster.ts';
import { schedule as nhlSchedule } from './nhl/schedule.ts';

type Route = (world: World, path: string, query: URLSearchParams) => Answer;

/** The hosts that are played. */
const hosts: Readonly<Record<string, Route>> = {
  'site.api.espn.com': espn,
  'statsapi.mlb.com': mlb,
  'api-web.nhle.com': nhl,
  ...nflverseHosts,
  ...Object.fromEntries(statsLeagues.map((league) => [league.host, statsAnswer(league)])),
};

const missing: Answer = { status: 404, contentType: 'application/json', body: '{"code":404,"message":"Not Found"}' };

/** What the real host would say to `GET https://HOST/PATH?QUERY`, in this world. */
export function route(world: World, host: string, path: string, query: URLSearchParams): Answer {
  const answer = hosts[host];
  if (answer) return answer(world, path, query);
  const known = Object.keys(hosts).join(', ');
  return {
    status: 421,
    contentType: 'text/plain',
    body: `The simulator does not play the host "${host}", only ${known}.\n`,
  };
}

function espn(world: World, path: string, query: URLSearchParams): Answer {
  const [, place = '', page = ''] = /^\/apis\/site\/v2\/sports\/(.+)\/(\w+)$/.exec(path) ?? [];
  const channel = espnChannels.find((one) => one.path === place);
  if (channel && page === 'scoreboard') return scoreboard(world, channel, query);
  return channel && page === 'summary' ? summary(world, channel, query) : missing;
}

function mlb(world: World, path: string, query: URLSearchParams): Answer {
  if (/^\/api\/v1\/schedule\/?$/.test(path)) return mlbSchedule(world, query);
  const gamePk = /^\/api\/v1\/game\/(\d+)\/boxscore$/.exec(path)?.[1];
  return gamePk === undefined ? missing : mlbBoxScore(world, gamePk);
}

function nhl(world: World, path: string): Answer {
  const [, page = '', first = '', second = ''] =
    /^\/v1\/(schedule|gamecenter|roster)\/([^/]+)(?:\/([^/]+))?$/.exec(path) ?? [];
  if (page === 'schedule' && isGameDay(first)) return nhlSchedule(world, first);
  if (page === 'gamecenter' && second === 'boxscore') return nhlBoxScore(world, first);
  return page === 'roster' && /^\d{8}$/.test(second) ? roster(world, first, second) : notFound(path);
}
