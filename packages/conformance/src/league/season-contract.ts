import type { Schedule, ScheduledGame } from '@backfield/contract';
import { createScheduleWindows, type GameDay, generateDateRange } from '@backfield/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ConformanceCase } from './conformance-case.ts';
import { expectAsListed, expectExactBox, isKept } from './expectations.ts';
import type { SourceUnderTest } from './source-under-test.ts';

/** A whole season that is over: every day of it as the engine asks for it, and a sample of the games. */
export function describeSeason(subject: SourceUnderTest, { season, sampleEvery }: ConformanceCase): void {
  const { league, source, http } = subject;

  describe(`the season ${season}`, () => {
    const days = new Map<GameDay, Schedule>();
    const listings = (): ScheduledGame[] => [...days.values()].flatMap(({ games }) => games);
    const finals = (): ScheduledGame[] => listings().filter(({ status }) => status === 'final');

    beforeAll(async () => {
      const known = subject.world.games(league.code, season).map(({ day }) => day);
      known.sort();
      const range = generateDateRange(known.at(0) ?? '', known.at(-1) ?? '');
      const schedules = createScheduleWindows(source, http, range);
      for (const day of range) days.set(day, await schedules.on(day));
    });

    it('is listed day by day as it was', () => {
      for (const [day, schedule] of days) expectAsListed(schedule, day, subject);
    });

    it('has every game that was played on one day, official at last', () => {
      const played = subject.world
        .games(league.code, season)
        .filter((known) => isKept(known) && known.status === 'final')
        .map(({ game }) => game.id);
      expect(
        finals()
          .map(({ sourceGameId }) => sourceGameId)
          .sort(),
      ).toEqual(played.sort());
      expect(finals().filter(({ official }) => !official)).toEqual([]);
    });

    it('has no game to wait for: the others are cancelled, or listed with the day that they moved to', () => {
      const playedOn = new Map(finals().map(({ sourceGameId, gameDay }) => [sourceGameId, gameDay]));
      const meetings = new Set(finals().map((game) => `${game.gameDay} ${pairing(game)}`));
      const others = listings().filter(({ status }) => status !== 'final' && status !== 'cancelled');
      for (const game of others) {
        const { sourceGameId, statusDetail, movedTo } = game;
        expect(movedTo, `game ${sourceGameId}: ${statusDetail}`).toBeDefined();
        // Under its own id, or under one that the makeup got.
        expect([movedTo, undefined]).toContain(playedOn.get(sourceGameId));
        expect(meetings).toContain(`${movedTo} ${pairing(game)}`);
      }
    });

    it('tells two games of the same teams on one day apart by their number', () => {
      const meetings = finals().map((game) => `${game.gameDay} ${pairing(game)} ${game.gameNumber}`);
      expect(meetings.filter((meeting, index) => meetings.indexOf(meeting) !== index)).toEqual([]);
    });

    it(`is read as it was played, every ${sampleEvery}th game of it`, async () => {
      const sample = finals().filter((_, index) => index % sampleEvery === 0);
      for (const game of sample) {
        await expectExactBox(subject, game, days.get(game.gameDay)?.boxScores?.get(game.sourceGameId));
      }
    });
  });
}

function pairing({ home, away }: ScheduledGame): string {
  return `${away.sourceTeamId} at ${home.sourceTeamId}`;
}
