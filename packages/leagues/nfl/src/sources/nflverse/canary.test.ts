import { createPassingHttp, type RecordedAnswers, serveRecordedAnswers } from '@backfield/conformance';
import type { HttpClient } from '@backfield/contract';
import { checkCanary } from '@backfield/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canary } from './canary.ts';
import { askForWeekly } from './files.ts';
import { nflverse } from './index.ts';
import { csvOf } from './made-up-files.ts';
import type { WeeklyFile } from './weekly-file.ts';

const dir = process.env.BACKFIELD_RECORDED_DIR ?? '';
const title = dir ? 'the canary of nflverse' : 'the canary of nflverse (skipped: BACKFIELD_RECORDED_DIR is unset)';

/** The weekly file is recorded, the games file is not: one with a game for each two teams that met, and the known score. */
function gamesFileOf(weekly: WeeklyFile): string {
  const { score, home: knownHome, away: knownAway } = canary.facts;
  const teams = new Set(weekly.places().map(({ team }) => team));
  const rows = weekly.places().flatMap(({ week, team }) => {
    const other = [...teams].find((one) => weekly.meetings(team, one)?.includes(week));
    const isKnown = week === 1 && team === knownHome && other === knownAway;
    // One of each two.
    if (other === undefined || (!isKnown && team > other)) return [];
    if (!isKnown && week === 1 && team === knownAway) return [];
    const [home, away] = [team, other];
    return [
      {
        game_id: `2023_${String(week).padStart(2, '0')}_${away}_${home}`,
        season: 2023,
        game_type: week > 18 ? 'WC' : 'REG',
        week,
        gameday: week === 1 ? canary.gameDay : '2023-12-01',
        gametime: '20:20',
        away_team: away,
        away_score: isKnown ? (score?.away ?? 0) : 70,
        home_team: home,
        home_score: isKnown ? (score?.home ?? 0) : 70,
      },
    ];
  });
  return csvOf(rows);
}

describe.skipIf(!dir)(title, () => {
  let answers: RecordedAnswers;
  let games: string;
  beforeAll(async () => {
    answers = await serveRecordedAnswers({ dir });
    games = gamesFileOf(await askForWeekly(answers.http, 2023));
  });
  afterAll(() => answers[Symbol.asyncDispose]());

  const recorded = (change: (text: string) => string = (text) => text): HttpClient =>
    createPassingHttp(answers.http, async (request, ask) => {
      if (request.url.endsWith('/games.csv')) return games;
      return change(String(await ask(request)));
    });

  it('knows the recorded game', async () => {
    const report = await checkCanary('NFL', nflverse, recorded());
    expect(report).toMatchObject({ verdict: 'as-known', findings: [] });
  });

  it('tells that a column has another name, and a value that is another', async () => {
    const renamed = await checkCanary(
      'NFL',
      nflverse,
      recorded((text) => text.replace(',carries,', ',runs,')),
    );
    expect(renamed.verdict).toBe('changed');
    expect(renamed.findings[0]?.evidence).toContain('carries');
    const passer = canary.facts.values[0];
    const changed = await checkCanary(
      'NFL',
      nflverse,
      recorded((text) => text.replaceAll(`,${passer?.value},`, ',1,')),
    );
    expect(changed.findings.map(({ evidence }) => evidence)).toContain(`was ${passer?.value}, is 1`);
  });
});
