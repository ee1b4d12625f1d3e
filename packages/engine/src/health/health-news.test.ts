import { toGameDay } from '@backfield/contract';
import type { FindingKind, LeagueHealth } from '@backfield/contract/results';
import type { NotifiedFinding } from '@backfield/contract/store';
import { describe, expect, it } from 'vitest';
import { type HealthNewsOptions, healthNews } from './health-news.ts';
import { hourMs } from './health-rule.ts';

const day = toGameDay('2024-10-08');
const at = '2024-10-08T10:00:00Z';
const lastRun = {
  ...{ startedAt: at, finishedAt: at, isAtWork: false, exitCode: 0, errorCode: null, error: null },
  ...{ from: day, to: day, unitsDue: 0 },
};

/** A league with findings about so many days. */
const league = (code: string, extents: Partial<Record<FindingKind, number>> = {}): LeagueHealth => ({
  ...{ league: code, season: 'on', lastRun, unitsDue: 0, gamesDue: 0 },
  findings: Object.entries(extents).map(([kind, extent]) => ({
    ...{ league: code, kind: kind as FindingKind, extent },
    ...{ since: at, evidence: 'e', command: 'c' },
  })),
});

/** Makes checks one after the other, some hours apart, each by the record of the ones before; whether each one notifies. */
function checks(...rounds: [hours: number, leagues: LeagueHealth[]][]) {
  return checksWith({ notifyCalm: false }, ...rounds);
}

function checksWith(options: Partial<HealthNewsOptions>, ...rounds: [hours: number, leagues: LeagueHealth[]][]) {
  let notified: NotifiedFinding[] = [];
  return rounds.map(([hours, leagues]) => {
    const nowMs = Date.parse(at) + hours * hourMs;
    const news = healthNews({ notifyCalm: false, ...options, leagues, notified, nowMs });
    const looked = new Set(leagues.map(({ league: code }) => code));
    if (news.isNews) notified = [...notified.filter((entry) => !looked.has(entry.league)), ...news.notified];
    const over = news.over.map(({ league: code, kind }) => `${code} ${kind}`).join(', ');
    return over || news.isNews;
  });
}

describe('a finding', () => {
  const stale = (extent: number) => [league('NBA', { stale: extent }), league('NFL')];

  it('is told when it is new, and after a day or a little less', () => {
    expect(checks([0, stale(1)], [1, stale(1)], [22, stale(1)], [23, stale(1)], [25, stale(1)])).toEqual([
      ...[true, false, false, true, false],
    ]);
  });

  it('is told again when it is about more days than when it was told', () => {
    expect(checks([0, stale(2)], [1, stale(1)], [2, stale(2)], [3, stale(3)])).toEqual([true, false, false, true]);
  });

  it('is told again where another one comes', () => {
    expect(checks([0, stale(1)], [1, [league('NBA', { stale: 1, drift: 1 })]])).toEqual([true, true]);
    expect(checks([0, stale(1)], [1, [league('NBA', { stale: 1 }), league('NFL', { stale: 1 })]])).toEqual([
      true,
      true,
    ]);
  });

  it('is over once, and new when it comes again', () => {
    const well = [league('NBA'), league('NFL')];
    expect(checks([0, stale(1)], [1, well], [2, well], [3, stale(1)])).toEqual([true, 'NBA stale', false, true]);
  });

  it('is over while another one still is', () => {
    const both = [league('NBA', { 'not-run': 0, stale: 1 })];
    expect(checks([0, both], [1, [league('NBA', { stale: 1 })]])).toEqual([true, 'NBA not-run']);
  });

  it('of a league that was not looked at stays as it was told', () => {
    expect(checks([0, stale(1)], [1, [league('NFL')]], [2, stale(1)])).toEqual([true, false, false]);
  });

  it('is told again as often as asked for', () => {
    expect(checksWith({ repeatMs: 2 * hourMs }, [0, stale(1)], [1, stale(1)], [2, stale(1)])).toEqual([
      ...[true, false, true],
    ]);
  });
});

describe('that all is well', () => {
  const well = [league('NBA'), league('NFL')];

  it('is told once a day where it is asked for, and never where it is not', () => {
    const rounds = [0, 1, 24].map((hours): [number, LeagueHealth[]] => [hours, well]);
    expect(checksWith({ notifyCalm: true }, ...rounds)).toEqual([true, false, true]);
    expect(checks(...rounds)).toEqual([false, false, false]);
  });

  it('is no news beside a finding', () => {
    const ill = (): LeagueHealth[] => [league('NBA', { stale: 1 }), league('NFL')];
    expect(checksWith({ notifyCalm: true }, [0, [league('NBA', { stale: 1 })]], [1, ill()])).toEqual([true, false]);
  });

  it('is not said of a database in which nothing has run, which is told once a day', () => {
    const empty = [{ ...league('NBA'), lastRun: null }];
    expect(checks([0, empty], [1, empty], [24, empty])).toEqual([true, false, true]);
  });
});
