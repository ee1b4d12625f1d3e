import type { GameStatus, HttpClient, HttpRequest, LeftOutGame, Schedule, ScheduledGame } from '@backfield/contract';
import { addDays, generateDateRange, HttpError, toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { createAnsweringHttp, createPassingHttp } from '../fakes/answering-http.ts';
import { createMirrorHttp } from '../fakes/mirror-http.ts';
import type { ConformanceCase } from './conformance-case.ts';
import { expectAsListed, expectExactBox, minutesInto } from './expectations.ts';
import type { SourceUnderTest } from './source-under-test.ts';
import {
  answering,
  answersOf,
  placesRead,
  sampled,
  strangeAnswers,
  strangeTexts,
  whileUnreadable,
} from './unreadable.ts';
import { cellsBelow, whileCellUnreadable, withoutIdleLines } from './unreadable-files.ts';
import { longAfter } from './upstream.ts';

/** Tests a source's listing of games. */
export function describeSchedules(subject: SourceUnderTest, conformanceCase: ConformanceCase): void {
  const { league, source, http, lists } = subject;
  const { upstream, days, emptyDay, leftOutDay } = conformanceCase;
  const day = toGameDay(conformanceCase.busyDay);
  const readDay = (client: HttpClient) => source.schedule(client, day, day);

  describe('schedules', () => {
    it.each(Object.entries(days))('list the %s games of %s, and what else is on that day', async (type, text) => {
      const typeDay = toGameDay(text);
      const known = subject.world.gamesOn(league.code, typeDay).filter(({ game }) => game.kind === type);
      expect(
        known,
        `The simulator plays no ${type} game of ${league.code} on ${text}: name another day in "days".`,
      ).not.toEqual([]);
      const schedule = await subject.scheduleOn(typeDay);
      expectAsListed(schedule, typeDay, subject);
      expect(schedule.games.filter(({ gameType, status }) => gameType === type && status === 'final')).not.toEqual([]);
    });

    it('hold box scores where the source says that a game costs no request of its own, and nowhere else', async () => {
      const { boxScores = new Map() } = await subject.scheduleOn(day);
      expect(boxScores.size > 0).toBe(source.handsOverBoxScores ?? false);
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
      const { games, leftOut } = await source.schedule(http, empty, empty);
      expect([games, leftOut]).toEqual([[], []]);
      expect(subject.world.gamesOn(league.code, empty)).toEqual([]);
    });

    it('answer for a range as for its days one by one, in fewer requests', async () => {
      // A month tells as much as a year, and where every look costs whole files, a week as much as a month.
      const lastDay = addDays(day, Math.min(source.scheduleDays, lists.files ? 7 : 30) - 1);
      const range = await counted((client) => source.schedule(client, day, lastDay));
      let [requestsOfDays, games, leftOut]: [number, ScheduledGame[], LeftOutGame[]] = [0, [], []];
      for (const one of generateDateRange(day, lastDay)) {
        const { schedule, requests } = await counted((client) => source.schedule(client, one, one));
        requestsOfDays += requests.length;
        games = [...games, ...schedule.games];
        leftOut = [...leftOut, ...schedule.leftOut];
        for (const [id, box] of schedule.boxScores ?? []) expect(range.schedule.boxScores?.get(id)).toEqual(box);
      }
      expect([range.schedule.games, range.schedule.leftOut]).toEqual([games, leftOut]);
      const share = source.scheduleDays === 1 ? 1 : 0.5;
      expect(range.requests.length).toBeLessThanOrEqual(share * requestsOfDays);
      for (const { url } of range.requests)
        expect(new URL(url)).toMatchObject({ protocol: 'https:', host: source.host });
    });

    it.each([90, 170])('tell apart how games stand %i minutes after the first began', async (minutes) => {
      await using during = await upstream(minutesInto(subject, day, minutes));
      const schedule = await readDay(createMirrorHttp(during.url));
      expectAsListed(schedule, day, { league, lists, world: during.world });
      const statuses = new Set(schedule.games.map(({ status }) => status));
      if (!lists.onlyFinal && !lists.onlyOutcomes) expect(statuses.size).toBeGreaterThan(1);
      expect(schedule.games.filter(({ official, status }) => official && status !== 'final')).toEqual([]);
    });

    it('follow games that are cancelled, put off, and moved to another day', async () => {
      await using changed = await upstream(longAfter);
      const { url, world } = changed;
      const after = { league, source, lists, http: createMirrorHttp(url), world };
      const before = await subject.scheduleOn(day);
      const [cancelled, putOff, moved] = before.games.map(({ sourceGameId }) => sourceGameId);
      if (!cancelled || !putOff || !moved) throw new Error(`${day} has fewer than three games; choose another day.`);
      world.cancel({ league: league.code, gameId: cancelled });
      world.postpone({ league: league.code, gameId: putOff });
      world.postpone({ league: league.code, gameId: moved, toDay: emptyDay });
      const schedule = await readDay(after.http);
      expectAsListed(schedule, day, after);
      const statusOf = (id: string) => schedule.games.find(({ sourceGameId }) => sourceGameId === id)?.status;
      expect([statusOf(cancelled), statusOf(putOff)]).toEqual(unplayed(lists));
      // Off the list, put off, or there to say where it went, as the source has it.
      expect(statusOf(moved)).not.toBe('final');
      const newDay = toGameDay(emptyDay);
      const ofNewDay = await source.schedule(after.http, newDay, newDay);
      expectAsListed(ofNewDay, newDay, after);
      const finals = ofNewDay.games.filter((game) => game.status === 'final');
      expect(finals).not.toEqual([]);
      for (const game of finals) await expectExactBox(after, game);
    });

    it('lose no game to something unreadable: the answer is refused as a whole', async () => {
      const all = await answersOf(http, readDay);
      const idsOf = ({ games, leftOut }: Schedule) => [...games, ...leftOut].map((game) => game.sourceGameId).join();
      const readIds = async (client: HttpClient) => idsOf(await readDay(client));
      const allIds = idsOf(await subject.scheduleOn(day));
      const answers = lists.files ? await withoutIdleLines(all, allIds.split(','), readIds) : all;
      const outcomes = new Set<string>();
      const places = lists.files ? cellsBelow(answers) : sampled(await placesRead(answers, readDay), 500);
      const whileBroken = lists.files ? whileCellUnreadable : whileUnreadable;
      for (const place of places) {
        const outcome = await whileBroken(answers, place, (client) => readIds(client).catch(({ code }) => code));
        expect(['PAYLOAD_SHAPE', allIds], place.join('.')).toContain(outcome);
        outcomes.add(outcome);
      }
      expect(outcomes).toContain('PAYLOAD_SHAPE');
    });

    it('refuse answers of another shape', async () => {
      for (const answer of lists.files ? strangeTexts : strangeAnswers) {
        await expect(readDay(answering(answer))).rejects.toMatchObject({ code: 'PAYLOAD_SHAPE' });
      }
    });

    it('pass on that the host did not answer, which proves no empty day', async () => {
      const error = new HttpError('HOST_BLOCKED', 'The host does not answer.');
      await expect(readDay(createAnsweringHttp(() => Promise.reject(error)))).rejects.toBe(error);
    });

    /** Reads a schedule and counts the requests that it took. */
    async function counted(read: (client: HttpClient) => Promise<Schedule>) {
      const requests: HttpRequest[] = [];
      const client = createPassingHttp(http, (request, ask) => {
        requests.push(request);
        return ask(request);
      });
      return { schedule: await read(client), requests };
    }
  });
}

/** The statuses of a cancelled game and of one that is put off in the schedule; undefined where it is not listed. */
function unplayed({ onlyFinal, onlyOutcomes }: SourceUnderTest['lists']): (GameStatus | undefined)[] {
  if (onlyFinal) return [undefined, undefined];
  return onlyOutcomes ? [undefined, 'scheduled'] : ['cancelled', 'postponed'];
}
