import { createFakeHttp, createMadeUpLeague, hostBlocked, unavailable } from '@backfield/conformance';
import type { Canary, Habit, HttpClient, Source } from '@backfield/contract';
import { HttpError, readPayload, toGameDay } from '@backfield/contract';
import { isCanaryProblem } from '@backfield/contract/results';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { checkCanary } from './check-canary.ts';

const known: Canary = {
  gameDay: toGameDay('2024-10-01'),
  sourceGameId: 'g1',
  facts: {
    season: 2025,
    gameType: 'regular',
    home: 'HOM',
    away: 'AWY',
    score: { home: 1, away: 0 },
    players: 2,
    values: [{ sourcePlayerId: 'p1', propType: 'points', value: 1 }],
  },
  habits: [],
};

interface Changes {
  facts?: Partial<Canary['facts']>;
  canary?: Partial<Canary>;
  source?: Partial<Source>;
  http?: HttpClient;
}

function check({ facts, canary, source, http = createFakeHttp() }: Changes = {}) {
  const [madeUp] = createMadeUpLeague({ games: [{ id: 'g1', day: '2024-10-01' }] }).sources;
  const subject = { ...madeUp, canary: { ...known, ...canary, facts: { ...known.facts, ...facts } }, ...source };
  return checkCanary('MUL', subject, http);
}

function habit(kind: Habit['kind'], deviation: Habit['deviation']): Canary['habits'] {
  return [{ name: 'a habit', kind, deviation }];
}

describe('a canary', () => {
  it('is as known where every fact is', async () => {
    expect(await check()).toEqual({
      ...{ league: 'MUL', source: 'made-up', oftenBlocked: false },
      ...{ verdict: 'as-known', findings: [] },
    });
  });

  it.each<[string, Partial<Canary['facts']>, string]>([
    ['home score', { score: { home: 2, away: 0 } }, 'was 2, is 1'],
    ['number of players', { players: 3 }, 'was 3, is 2'],
    ['season', { season: 2024 }, 'was 2024, is 2025'],
    ['home team', { home: 'OLD' }, 'was OLD, is HOM'],
    ['points of Pat Example', { values: [{ sourcePlayerId: 'p1', propType: 'points', value: 9 }] }, 'was 9, is 1'],
    ['goals of Pat Example', { values: [{ sourcePlayerId: 'p1', propType: 'goals', value: 9 }] }, 'is not given'],
    ['points of player p9', { values: [{ sourcePlayerId: 'p9', propType: 'points', value: 9 }] }, 'is not given'],
  ])('names a changed %s', async (what, facts, evidence) => {
    const { verdict, findings } = await check({ facts });
    expect(verdict).toBe('changed');
    expect(findings).toEqual([{ what, evidence: expect.stringContaining(evidence), code: null, isNews: false }]);
  });

  it('names a game that is not listed any more', async () => {
    const { verdict, findings } = await check({ canary: { sourceGameId: 'g7' } });
    expect(verdict).toBe('changed');
    expect(findings[0]).toMatchObject({ what: 'schedule', evidence: '2024-10-01 no longer lists game g7' });
  });

  it('names the JSON paths of an answer that can not be read', async () => {
    const Page = z.object({ events: z.array(z.object({ id: z.string(), date: z.string() })) });
    const schedule = async () => readPayload(Page, { events: [{ id: 7 }] }, 'page') as never;
    const { verdict, findings } = await check({ source: { schedule } });
    expect(verdict).toBe('changed');
    expect(findings[0]).toMatchObject({ code: 'PAYLOAD_SHAPE' });
    expect(findings[0]?.evidence).toMatch(/^\$\.events\[0\]\.id: .*; \$\.events\[0\]\.date: /);
  });

  it('is unreachable, and tries no habit, where the host is blocked', async () => {
    const tried: string[] = [];
    const habits = habit('relied-on', async () => {
      tried.push('a habit');
      return null;
    });
    const { verdict, findings } = await check({ http: createFakeHttp(hostBlocked), canary: { habits } });
    expect(verdict).toBe('unreachable');
    expect(findings).toHaveLength(1);
    expect(tried).toEqual([]);
  });

  it('is unreachable where the host only has errors, and changed where it knows the game no more', async () => {
    const broken = await check({ http: createFakeHttp(unavailable) });
    expect(broken).toMatchObject({
      verdict: 'unreachable',
      findings: [{ what: 'the known game', code: 'HTTP_STATUS' }],
    });
    const gone = (url: string) =>
      url.includes('/game/') ? new HttpError('NOT_FOUND', 'Answered 404.', { url }) : null;
    expect((await check({ http: createFakeHttp(gone) })).verdict).toBe('changed');
  });

  it('fails for the end of a habit that is relied on, and only tells of one that is worked around', async () => {
    const ended = async () => 'does otherwise now';
    const reliedOn = await check({ canary: { habits: habit('relied-on', ended) } });
    expect(reliedOn.verdict).toBe('changed');
    const workedAround = await check({ canary: { habits: habit('worked-around', ended) } });
    expect(workedAround).toMatchObject({ verdict: 'as-known', findings: [{ what: 'a habit', isNews: true }] });
  });

  it('is no problem where a source is silent that answers from few places', async () => {
    const silent = await check({ http: createFakeHttp(hostBlocked) });
    expect(isCanaryProblem(silent)).toBe(true);
    expect(isCanaryProblem({ ...silent, oftenBlocked: true })).toBe(false);
    expect(isCanaryProblem({ ...silent, oftenBlocked: true, verdict: 'changed' })).toBe(true);
  });

  it('tells of a source that has none', async () => {
    const [source] = createMadeUpLeague({ games: [] }).sources;
    expect((await checkCanary('MUL', source, createFakeHttp())).verdict).toBe('undeclared');
  });
});
