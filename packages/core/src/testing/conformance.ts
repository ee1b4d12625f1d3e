import { describe, expect, it } from 'vitest';
import type { ScheduledGame } from '../game.ts';
import { toGameDay } from '../game-day.ts';
import type { HttpClient } from '../http-client.ts';
import { checkBoxScore } from '../invariant.ts';
import type { League, Source } from '../league.ts';
import { getSeasonDateRange } from '../season.ts';

export interface ConformanceCase {
  source: Source;
  /** A day with final games. */
  day: string;
  /** A day on which the source lists nothing. */
  emptyDay: string;
  /** An upstream that knows these days; called once, inside the tests. */
  http(): Promise<HttpClient>;
}

/** What every league must hold to, whatever its source: one suite for all of them. */
export function describeLeague(league: League, cases: readonly ConformanceCase[]): void {
  describe(`${league.code} keeps to the league contract`, () => {
    it('has an upper-case code and a time zone that exists', () => {
      expect(league.code).toMatch(/^[A-Z]+$/);
      expect(() => Temporal.Now.zonedDateTimeISO(league.timeZone)).not.toThrow();
    });

    it('names each prop type once, in lower case', () => {
      const codes = league.propTypes.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      for (const code of codes) expect(code).toMatch(/^[a-z][a-z0-9_]*$/);
    });

    it('has season windows in order that never overlap, and a citation for each odd one', () => {
      let previousEnd = '';
      for (let season = league.seasons.first; season <= 2040; season++) {
        if (league.seasons.exceptions[season]?.window === null) continue;
        const { startDate, endDate } = getSeasonDateRange(league, season);
        expect(startDate > previousEnd && startDate < endDate, `season ${season}`).toBe(true);
        previousEnd = endDate;
      }
      for (const { citation, reason } of Object.values(league.seasons.exceptions)) {
        expect(citation).not.toBe('');
        expect(reason).not.toBe('');
      }
    });

    it('has sources with unique codes, versions from 1 and named invariants', () => {
      expect(new Set(league.sources.map(({ code }) => code)).size).toBe(league.sources.length);
      for (const { extractorVersion, scheduleDays, invariants } of league.sources) {
        expect(extractorVersion).toBeGreaterThanOrEqual(1);
        expect(scheduleDays).toBeGreaterThanOrEqual(1);
        expect(new Set(invariants.map(({ name }) => name)).size).toBe(invariants.length);
        for (const { name, reason } of invariants) expect(`${name}: ${reason}`).toMatch(/^[a-z0-9-]+: .+/);
      }
    });
  });
  for (const conformanceCase of cases) describeSource(league, conformanceCase);
}

function describeSource(league: League, { source, day: dayText, emptyDay, http: connect }: ConformanceCase): void {
  const day = toGameDay(dayText);
  let upstream: Promise<HttpClient> | undefined;
  const http = () => (upstream ??= connect());

  async function finalGames(): Promise<ScheduledGame[]> {
    const { games } = await source.schedule(await http(), day, day);
    return games.filter(({ status }) => status === 'final');
  }

  describe(`${league.code} through ${source.code} keeps to the source contract`, () => {
    it('lists each game once, on the day that was asked for, with scores where it is final', async () => {
      const { games } = await source.schedule(await http(), day, day);
      expect(new Set(games.map(({ sourceGameId }) => sourceGameId)).size).toBe(games.length);
      expect(games.filter(({ status }) => status === 'final').length).toBeGreaterThan(0);
      for (const game of games) {
        expect(game.gameDay).toBe(day);
        expect(game.home.sourceTeamId).not.toBe(game.away.sourceTeamId);
        if (game.status !== 'final') continue;
        expect(game.home.score).toEqual(expect.any(Number));
        expect(game.away.score).toEqual(expect.any(Number));
      }
    });

    it('lists nothing on a day without games', async () => {
      const empty = toGameDay(emptyDay);
      expect(await source.schedule(await http(), empty, empty)).toEqual({ games: [], leftOut: [] });
    });

    it('reads box scores of declared prop types, finite values and both teams, twice the same', async () => {
      const propTypes = new Set(league.propTypes.map(({ code }) => code));
      for (const game of await finalGames()) {
        const box = await source.boxScore(await http(), game);
        expect(await source.boxScore(await http(), game)).toEqual(box);
        expect(box.sourceGameId).toBe(game.sourceGameId);
        expect([box.home.sourceTeamId, box.away.sourceTeamId]).toEqual([
          game.home.sourceTeamId,
          game.away.sourceTeamId,
        ]);
        expect(box.rejected).toEqual([]);
        const teams = new Set(box.players.map(({ sourceTeamId }) => sourceTeamId));
        expect(teams).toEqual(new Set([game.home.sourceTeamId, game.away.sourceTeamId]));
        const keys = box.players.map(({ sourcePlayerId, sourceTeamId }) => `${sourceTeamId} ${sourcePlayerId}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { stats, name } of box.players) {
          expect(name).not.toBe('');
          expect(Object.keys(stats).length).toBeGreaterThan(0);
          for (const [code, value] of Object.entries(stats)) {
            expect(propTypes.has(code), code).toBe(true);
            expect(Number.isFinite(value), code).toBe(true);
          }
        }
      }
    });

    it('finds nothing wrong with sound games', async () => {
      for (const game of await finalGames()) {
        const box = await source.boxScore(await http(), game);
        const hard = checkBoxScore(source.invariants, box, game).filter(({ severity }) => severity === 'hard');
        expect(hard).toEqual([]);
      }
    });

    it('refuses the box score of another game', async () => {
      const [game] = await finalGames();
      const other = await anotherBoxScore(game as ScheduledGame);
      await expect(source.boxScore(other, game as ScheduledGame)).rejects.toMatchObject({ code: 'WRONG_GAME' });
    });

    it('refuses answers of another shape', async () => {
      const [game] = await finalGames();
      for (const answer of [
        {},
        [],
        null,
        'text',
        { events: 1, dates: 1, gameWeek: 1, boxscore: 1, teams: 1, header: 1 },
      ]) {
        const canned: HttpClient = { getJson: async () => answer };
        await expect(source.schedule(canned, day, day)).rejects.toMatchObject({ code: 'PAYLOAD_SHAPE' });
        await expect(source.boxScore(canned, game as ScheduledGame)).rejects.toMatchObject({ code: 'PAYLOAD_SHAPE' });
      }
    });

    /** Answers every request as if another game of other teams had been asked for. */
    async function anotherBoxScore(game: ScheduledGame): Promise<HttpClient> {
      const { games } = await source.schedule(await http(), day, day);
      const teams = new Set([game.home.sourceTeamId, game.away.sourceTeamId]);
      const other = games.find(({ status, home, away }) => {
        return status === 'final' && !teams.has(home.sourceTeamId) && !teams.has(away.sourceTeamId);
      });
      if (!other)
        throw new Error(`${day} has no two final games of ${league.code} between different teams; choose another day.`);
      const real = await http();
      return {
        getJson: (request) =>
          real.getJson({ ...request, url: request.url.replace(game.sourceGameId, other.sourceGameId) }),
      };
    }
  });
}
