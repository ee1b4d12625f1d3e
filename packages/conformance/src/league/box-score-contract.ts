import type { HttpClient, ScheduledGame } from '@backfield/contract';
import { HttpError, toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { createAnsweringHttp, createPassingHttp } from '../fakes/answering-http.ts';
import { createMirrorHttp } from '../fakes/mirror-http.ts';
import type { ConformanceCase } from './conformance-case.ts';
import { expectExactBox, finalGames, minutesInto, worseLines } from './expectations.ts';
import type { SourceUnderTest } from './source-under-test.ts';
import { answering, answersOf, placesRead, strangeAnswers, strangeTexts, whileUnreadable } from './unreadable.ts';
import { cellsBelow, whileCellUnreadable, withoutIdleLines } from './unreadable-files.ts';

/** Tests a source's reading of box scores. */
export function describeBoxScores(subject: SourceUnderTest, conformanceCase: ConformanceCase): void {
  const { league, source, http, lists } = subject;
  const { upstream, days, season } = conformanceCase;
  const day = toGameDay(conformanceCase.busyDay);

  describe('box scores', () => {
    // Where one costs a whole file, those that come with the schedule are read instead.
    it.skipIf(lists.files).each(Object.entries(days))(
      'of a day with %s games, %s, are read as the games were played',
      async (_, text) => {
        for (const game of await finalGames(subject, toGameDay(text))) await expectExactBox(subject, game);
      },
    );

    it('are read alike each time, whatever was read between', async () => {
      const [game, other] = await gamesOfOthers();
      const first = await source.boxScore(http, game);
      await source.boxScore(http, other);
      expect(await source.boxScore(http, game)).toEqual(first);
    });

    it('are not final while a game is under way or still to come', async () => {
      await using during = await upstream(minutesInto(subject, day, 90));
      const client = createMirrorHttp(during.url);
      const { games } = await source.schedule(client, day, day);
      for (const game of games.slice(0, lists.files ? 2 : undefined)) {
        const status = await source.boxScore(client, game).then(
          (box) => box.status,
          ({ code }) => code,
        );
        // A source whose answers do not say how a game stands leaves that to its schedule.
        expect([game.status, null, 'EMPTY_BOX_SCORE']).toContain(status);
      }
    });

    it('name each player whose line could not be read, and lose no value in silence', async () => {
      const [game] = await gamesOfOthers();
      const read = (client: HttpClient) => source.boxScore(client, game);
      const whole = await read(http);
      const ids = whole.players.map(({ sourcePlayerId }) => sourcePlayerId);
      const all = await answersOf(http, read);
      const answers = lists.files ? await withoutIdleLines(all, ids, read) : all;
      const places = lists.files ? cellsBelow(answers) : await placesRead(answers, read);
      const whileBroken = lists.files ? whileCellUnreadable : whileUnreadable;
      const named = new Set<string | null>();
      for (const place of places) {
        const box = await whileBroken(answers, place, (client) => read(client).catch(asRefusal));
        if (box === 'refused') continue;
        const rejected = new Set(box.rejected.map(({ sourcePlayerId }) => sourcePlayerId));
        // Whose a row is can't be known where that is what can't be read.
        const isNameless = rejected.has(null) && /id$/i.test(place.at(-1) ?? '');
        const lost = worseLines(box, whole).filter(({ sourcePlayerId }) => !rejected.has(sourcePlayerId));
        if (!isNameless) expect(lost, `lost for ${place.join('.')}`).toEqual([]);
        for (const { reason } of box.rejected) expect(reason).not.toBe('');
        for (const id of rejected) named.add(id);
      }
      expect([...named]).toEqual(expect.arrayContaining(ids));
    });

    it.skipIf(lists.files)('of a game of other teams are refused', async () => {
      const [game, other] = await gamesOfOthers();
      await expect(source.boxScore(mistaking(game, other.sourceGameId), game)).rejects.toMatchObject({
        code: 'WRONG_GAME',
      });
    });

    it.skipIf(lists.files)('of the same teams on another day are refused', async () => {
      const { game, otherId } = await rematch();
      await expect(source.boxScore(mistaking(game, otherId), game)).rejects.toMatchObject({ code: 'WRONG_GAME' });
    });

    it('of another shape are refused', async () => {
      const [game] = await gamesOfOthers();
      for (const answer of lists.files ? strangeTexts : strangeAnswers) {
        await expect(source.boxScore(answering(answer), game)).rejects.toMatchObject({ code: 'PAYLOAD_SHAPE' });
      }
    });

    it('that the host does not give are no empty ones: its error is passed on', async () => {
      const [game] = await gamesOfOthers();
      const error = new HttpError('HOST_BLOCKED', 'The host does not answer.');
      await expect(
        source.boxScore(
          createAnsweringHttp(() => Promise.reject(error)),
          game,
        ),
      ).rejects.toBe(error);
    });

    /** Two final games of four teams. */
    async function gamesOfOthers(): Promise<[ScheduledGame, ScheduledGame]> {
      const [game, ...others] = await finalGames(subject, day);
      const teams = [game?.home.sourceTeamId, game?.away.sourceTeamId];
      const other = others.find(
        ({ home, away }) => !teams.includes(home.sourceTeamId) && !teams.includes(away.sourceTeamId),
      );
      if (game && other) return [game, other];
      throw new Error(`${day} has no two final games of ${league.code} between different teams; choose another day.`);
    }

    /** A final game, and the id of one that the same teams played on the same ground on another day. */
    async function rematch(): Promise<{ game: ScheduledGame; otherId: string }> {
      const played = [season - 1, season]
        .flatMap((one) => subject.world.games(league.code, one))
        .filter(({ game, status }) => game.kind === 'regular' && status === 'final');
      for (const meetings of Map.groupBy(played, ({ game }) => `${game.away.id} at ${game.home.id}`).values()) {
        const [one] = meetings;
        const other = meetings.find((meeting) => meeting.day !== one?.day);
        if (!one || !other) continue;
        const games = await finalGames(subject, toGameDay(one.day));
        const game = games.find(({ sourceGameId }) => sourceGameId === one.game.id);
        if (game) return { game, otherId: other.game.id };
      }
      throw new Error(`In the seasons ${season - 1} and ${season} no two teams of ${league.code} meet twice.`);
    }

    /** A client that answers as if another game had been asked for. */
    function mistaking({ sourceGameId }: ScheduledGame, otherId: string): HttpClient {
      return createPassingHttp(http, (request, ask) =>
        ask({ ...request, url: request.url.replace(sourceGameId, otherId) }),
      );
    }
  });
}

function asRefusal({ code }: { code?: unknown }): 'refused' {
  expect(['PAYLOAD_SHAPE', 'WRONG_GAME', 'EMPTY_BOX_SCORE']).toContain(code);
  return 'refused';
}
