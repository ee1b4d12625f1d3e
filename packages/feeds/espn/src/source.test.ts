import { createAnsweringHttp } from '@backfield/conformance';
import { type HttpRequest, type ScheduledGame, toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { number, pair } from './cells.ts';
import type { EspnDeclaration } from './declaration.ts';
import { createEspnSource } from './source.ts';
import { scoreboardOf, summaryOf } from './testing/payloads.ts';

const declaration: EspnDeclaration = {
  league: 'XBL',
  path: 'basketball/xbl',
  seasonYearOffset: 0,
  covers: { seasons: { first: 2000 }, gameTypes: ['regular'] },
  blocks: { identifiedBy: 'none', columns: {} },
  invariants: [],
  extractorVersion: 3,
};
const source = createEspnSource(declaration);

function answering(payload: unknown) {
  const asked: HttpRequest[] = [];
  const http = createAnsweringHttp(async (request) => {
    asked.push(request);
    return payload;
  });
  return { ...http, asked };
}

const day = toGameDay('2024-12-15');

describe('ESPN source', () => {
  it('asks for one day without a limit', async () => {
    const http = answering(scoreboardOf({}));
    expect((await source.schedule(http, day, day)).games).toHaveLength(1);
    expect(http.asked).toEqual([
      {
        url: 'https://site.api.espn.com/apis/site/v2/sports/basketball/xbl/scoreboard?dates=20241215',
        what: 'XBL scoreboard of 2024-12-15',
      },
    ]);
  });

  it('asks for the summary of a game', async () => {
    const status = { name: 'STATUS_SCHEDULED', state: 'pre', completed: false };
    const http = answering(summaryOf({ status }));
    await source.boxScore(http, { sourceGameId: '1001' } as ScheduledGame);
    expect(http.asked).toEqual([
      {
        url: 'https://site.api.espn.com/apis/site/v2/sports/basketball/xbl/summary?event=1001',
        what: 'XBL summary of game 1001',
      },
    ]);
  });

  it('declares what the engine needs to know', () => {
    expect(source).toMatchObject({ code: 'espn', host: 'site.api.espn.com', scheduleDays: 1, extractorVersion: 3 });
  });

  it('gives the prop types that are read, and those that are worked out of them', () => {
    const { about, teamAliases } = createEspnSource({
      ...declaration,
      blocks: {
        identifiedBy: 'name',
        columns: { one: { G: number('goals'), 'A-B': pair('a', 'b') }, two: { G: number('goals') } },
      },
      sums: { ab: ['a', 'b'] },
      teamAliases: { LA: 'LAX' },
    });
    expect(about.propTypes).toEqual(['goals', 'a', 'b', 'ab']);
    expect(teamAliases).toEqual({ LA: 'LAX' });
  });
});
