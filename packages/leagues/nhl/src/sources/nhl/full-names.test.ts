import { createAnsweringHttp } from '@backfield/conformance';
import { type BoxScore, type HttpClient, type HttpRequest, type ScheduledGame, toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { parseBoxScore } from './box-score.ts';
import { fullNames } from './full-names.ts';
import { madeUpBox, madeUpListing, madeUpWeek } from './made-up-payloads.ts';
import { parseSchedule } from './schedule.ts';

const day = toGameDay('2024-10-12');
const [game] = parseSchedule(madeUpWeek({ [day]: [madeUpListing()] }), day, day).games as [ScheduledGame];
const box: BoxScore = parseBoxScore(madeUpBox(), game);

function answering(payload: unknown): { http: HttpClient; requests: HttpRequest[] } {
  const requests: HttpRequest[] = [];
  const http = createAnsweringHttp(async (request) => {
    requests.push(request);
    return payload;
  });
  return { http, requests };
}

function player(id: number, firstName: string, lastName: string) {
  return { id, firstName: { default: firstName }, lastName: { default: lastName, cs: 'other' }, sweaterNumber: 9 };
}

describe('full names of NHL players', () => {
  it('come from the rosters of both clubs in the season of the game', () => {
    const keys = fullNames.lookups(box, game, box.players).map(({ key }) => key);
    expect(keys).toEqual(['roster/T26/20242025', 'roster/T12/20242025']);
  });

  it('ask only for the clubs whose players lack one', () => {
    const ofHome = box.players.filter(({ sourceTeamId }) => sourceTeamId === '26');
    expect(fullNames.lookups(box, game, ofHome).map(({ key }) => key)).toEqual(['roster/T26/20242025']);
    expect(fullNames.lookups(box, game, [])).toEqual([]);
  });

  it('are not looked up for all-star teams, which have no roster', () => {
    expect(fullNames.lookups(box, { ...game, gameType: 'all-star' }, box.players)).toEqual([]);
  });

  it('are read by player id, asked for once without retries', async () => {
    const roster = {
      forwards: [player(2600, 'Ada', 'Heron')],
      defensemen: [player(2612, 'Bo', 'Marten')],
      goalies: [player(2618, 'Cy', 'Elk')],
    };
    const { http, requests } = answering(roster);
    const names = await fullNames.lookups(box, game, box.players)[0]?.fetch(http);
    expect([...(names ?? [])]).toEqual([
      ['2600', 'Ada Heron'],
      ['2612', 'Bo Marten'],
      ['2618', 'Cy Elk'],
    ]);
    expect(requests).toEqual([
      {
        url: 'https://api-web.nhle.com/v1/roster/T26/20242025',
        what: 'NHL roster of T26 in season 2025',
        retries: 0,
      },
    ]);
  });

  it('reject an answer of another shape', async () => {
    const [lookup] = fullNames.lookups(box, game, box.players);
    await expect(lookup?.fetch(answering({}).http)).rejects.toMatchObject({ code: 'PAYLOAD_SHAPE' });
  });
});
