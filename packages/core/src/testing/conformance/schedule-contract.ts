import { describe, expect, it } from 'vitest';
import type { Schedule } from '../../contracts/game.ts';
import type { HttpClient, HttpRequest } from '../../contracts/http-client.ts';
import { addDays, generateDateRange, toGameDay } from '../../days/game-day.ts';
import { HttpError } from '../../errors.ts';
import { createAnsweringHttp } from '../answering-http.ts';
import { createMirrorHttp } from '../mirror-http.ts';
import type { ConformanceCase } from './conformance-case.ts';
import { expectAsListed, expectExactBox, finalGames, minutesInto } from './expectations.ts';
import type { SourceUnderTest } from './source-under-test.ts';
import { answering, answerOf, placesRead, strangeAnswers, whileUnreadable } from './unreadable.ts';
import { longAfter } from './upstream.ts';

/** How a source lists games. */
export function describeSchedules(subject: SourceUnderTest, conformanceCase: ConformanceCase): void {
  const { league, source, http } = subject;
  const { upstream, days, emptyDay, leftOutDay } = conformanceCase;
  const day = toGameDay(conformanceCase.busyDay);
  const readDay = (client: HttpClient) => source.schedule(client, day, day);

  describe('schedules', () => {
    it.each(Object.entries(days))('list the %s games of %s, and what else is on that day', async (type, text) => {
      const typeDay = toGameDay(text);
      const schedule = await source.schedule(http, typeDay, typeDay);
      expectAsListed(schedule, typeDay, subject);
      expect(schedule.games.filter(({ gameType, status }) => gameType === type && status === 'final')).not.toEqual([]);
    });

    if (leftOutDay !== undefined) {
      it("leave out games that are not the league's, and say why", async () => {
        const outDay = toGameDay(leftOutDay);
        const schedule = await source.schedule(http, outDay, outDay);
        expectAsListed(schedule, outDay, subject);
        expect(schedule.leftOut).not.toEqual([]);
        for (const { detail } of schedule.leftOut) expect(detail).not.toBe('');
      });
    }

    it('are empty on a day without games', async () => {
      const empty = toGameDay(emptyDay);
      expect(await source.schedule(http, empty, empty)).toEqual({ games: [], leftOut: [] });
      expect(subject.world.gamesOn(league.code, empty)).toEqual([]);
    });

    it('answer for a range in one request as for its days one by one', async () => {
      const requests: HttpRequest[] = [];
      const counted = createAnsweringHttp((request) => {
        requests.push(request);
        return http.getJson(request);
      });
      const lastDay = addDays(day, source.scheduleDays - 1);
      const range = await source.schedule(counted, day, lastDay);
      expect(requests).toHaveLength(1);
      expect(new URL(requests[0]?.url ?? '')).toMatchObject({ protocol: 'https:', host: source.host });
      const oneByOne: Schedule = { games: [], leftOut: [] };
      for (const one of generateDateRange(day, lastDay)) {
        const { games, leftOut } = await source.schedule(http, one, one);
        oneByOne.games.push(...games);
        oneByOne.leftOut.push(...leftOut);
      }
      expect(range).toEqual(oneByOne);
    });

    it.each([90, 170])('tell apart how games stand %i minutes after the first began', async (minutes) => {
      await using during = await upstream(minutesInto(await readDay(http), minutes));
      const schedule = await readDay(createMirrorHttp(during.url));
      expectAsListed(schedule, day, { league, world: during.world });
      expect(new Set(schedule.games.map(({ status }) => status)).size).toBeGreaterThan(1);
      expect(schedule.games.filter(({ official, status }) => official && status !== 'final')).toEqual([]);
    });

    it('follow games that are cancelled, put off, and moved to another day', async () => {
      await using changed = await upstream(longAfter);
      const { url, world } = changed;
      const after = { league, source, http: createMirrorHttp(url), world };
      const [cancelled, putOff, moved] = (await readDay(http)).games.map(({ sourceGameId }) => sourceGameId);
      if (!cancelled || !putOff || !moved) throw new Error(`${day} has fewer than three games; choose another day.`);
      world.cancel({ league: league.code, gameId: cancelled });
      world.postpone({ league: league.code, gameId: putOff });
      world.postpone({ league: league.code, gameId: moved, toDay: emptyDay });
      const schedule = await readDay(after.http);
      expectAsListed(schedule, day, after);
      const statusOf = (id: string) => schedule.games.find(({ sourceGameId }) => sourceGameId === id)?.status;
      expect([statusOf(cancelled), statusOf(putOff)]).toEqual(['cancelled', 'postponed']);
      // Off the list, put off, or there to say where it went, as the source has it.
      expect(statusOf(moved)).not.toBe('final');
      const newDay = toGameDay(emptyDay);
      expectAsListed(await source.schedule(after.http, newDay, newDay), newDay, after);
      for (const game of await finalGames(after, newDay)) await expectExactBox(after, game);
    });

    it('lose no game to something unreadable: the answer is refused as a whole', async () => {
      const payload = await answerOf(http, readDay);
      const readIds = async () => {
        const { games, leftOut } = await readDay(answering(payload));
        return [...games, ...leftOut].map(({ sourceGameId }) => sourceGameId).join();
      };
      const allIds = await readIds();
      const outcomes = new Set<string>();
      for (const place of await placesRead(payload, readDay)) {
        const outcome = await whileUnreadable(payload, place, () => readIds().catch(({ code }) => code));
        expect(['PAYLOAD_SHAPE', allIds], place.join('.')).toContain(outcome);
        outcomes.add(outcome);
      }
      expect(outcomes).toContain('PAYLOAD_SHAPE');
    });

    it('refuse answers of another shape', async () => {
      for (const answer of strangeAnswers) {
        await expect(readDay(answering(answer))).rejects.toMatchObject({ code: 'PAYLOAD_SHAPE' });
      }
    });

    it('pass on that the host did not answer, which proves no empty day', async () => {
      const error = new HttpError('HOST_BLOCKED', 'The host does not answer.');
      await expect(readDay(createAnsweringHttp(() => Promise.reject(error)))).rejects.toBe(error);
    });
  });
}
