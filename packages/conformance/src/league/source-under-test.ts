import type { GameDay, HttpClient, League, Schedule, Source } from '@backfield/contract';
import { afterAll, beforeAll } from 'vitest';
import { createMirrorHttp } from '../fakes/mirror-http.ts';
import type { ConformanceCase, ListingManner } from './conformance-case.ts';
import { type KnownUpstream, type KnownWorld, longAfter } from './upstream.ts';

/** A source, the upstream that it reads, and what that knows. The last two are there while tests run, not before. */
export interface SourceUnderTest {
  league: League;
  source: Source;
  http: HttpClient;
  lists: Required<ListingManner>;
  readonly world: KnownWorld;
  /** A day's schedule, asked for once: nothing changes in this upstream, and some answers are whole files. */
  scheduleOn(day: GameDay): Promise<Schedule>;
}

/** Starts a case's upstream before the tests of the `describe` around it, and stops it after them. */
export function useUpstream(league: League, { source, upstream, lists }: ConformanceCase): SourceUnderTest {
  let started: KnownUpstream | undefined;
  beforeAll(async () => {
    started = await upstream(longAfter);
    demandLeague(started, league.code);
  });
  afterAll(() => started?.[Symbol.asyncDispose]());

  function running(): KnownUpstream {
    if (!started) throw new Error('The upstream runs during tests only.');
    return started;
  }

  const http: HttpClient = {
    getJson: (request) => createMirrorHttp(running().url).getJson(request),
    getText: (request) => createMirrorHttp(running().url).getText(request),
  };
  const schedules = new Map<GameDay, Promise<Schedule>>();
  return {
    league,
    source,
    lists: { onlyFinal: false, startTimes: true, onlyOutcomes: false, boxScores: false, files: false, ...lists },
    http,
    scheduleOn(day) {
      const schedule = schedules.get(day) ?? source.schedule(http, day, day);
      schedules.set(day, schedule);
      return schedule;
    },
    get world() {
      return running().world;
    },
  };
}

/** Says which step of adding a league is missing, before every test of the suite fails for that one reason. */
function demandLeague({ world }: KnownUpstream, code: string): void {
  try {
    world.gamesOn(code, '2024-01-01');
  } catch (cause) {
    const step =
      "add it to packages/leagues/registry/simulated/src/simulated-leagues.ts, and to that folder's package.json";
    throw new Error(`The simulator has no league ${code}: ${step}.`, { cause });
  }
}
