import type { BoxScore, Schedule } from '@backfield/contract';
import { toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import type { ConformanceCase } from './conformance-case.ts';
import { expectExactBox, worseLines } from './expectations.ts';
import type { SourceUnderTest } from './source-under-test.ts';
import { answersOf, placesRead, replaying, sampled, whileUnreadable } from './unreadable.ts';

/** Tests a source's reading of box scores that come with its schedule. */
export function describeHandedOver(subject: SourceUnderTest, { days, busyDay }: ConformanceCase): void {
  const { source, http, lists } = subject;

  describe('box scores that come with the schedule', () => {
    it.each(Object.entries(days))('of a day with %s games, %s, are read as the games were played', async (_, text) => {
      const { games, boxScores } = await subject.scheduleOn(toGameDay(text));
      expect(games).not.toEqual([]);
      for (const game of games) {
        const box = boxScores?.get(game.sourceGameId);
        expect(box, `game ${game.sourceGameId}`).toBeDefined();
        await expectExactBox(subject, game, box);
      }
    });

    it('hold the same lines as those that are asked for', async () => {
      const { games, boxScores } = await subject.scheduleOn(toGameDay(busyDay));
      for (const game of games.slice(0, lists.files ? 2 : undefined)) {
        const asked = await source.boxScore(http, game);
        const listed = boxScores?.get(game.sourceGameId);
        expect(listed && [...worseLines(listed, asked), ...worseLines(asked, listed)]).toEqual([]);
      }
    });

    // Of files this is tried on the game that is asked for by itself.
    it.skipIf(lists.files)('name each player whose row could not be read, and lose no value in silence', async () => {
      const day = toGameDay(busyDay);
      const answers = await answersOf(http, (client) => source.schedule(client, day, day));
      const read = () => source.schedule(replaying(answers), day, day);
      const whole = await read();
      let readable = 0;
      for (const place of sampled(await placesRead(answers, (client) => source.schedule(client, day, day)), 250)) {
        const schedule = await whileUnreadable(answers, place, () => read().catch(() => null));
        if (!schedule) continue;
        readable += 1;
        for (const [id, box] of boxesOf(whole)) {
          const now = schedule.boxScores?.get(id);
          const lost = now ? worseLines(now, box) : box.players;
          const named = new Set(now?.rejected.map(({ sourcePlayerId }) => sourcePlayerId));
          const unnamed = lost.filter(({ sourcePlayerId }) => !named.has(sourcePlayerId) && !named.has(null));
          expect(unnamed, `lost for ${place.join('.')}`).toEqual([]);
          expect(lost.length).toBeLessThanOrEqual(now?.rejected.length ?? 0);
        }
      }
      expect(readable).toBeGreaterThan(0);
    });
  });
}

function boxesOf({ boxScores }: Schedule): ReadonlyMap<string, BoxScore> {
  return boxScores ?? new Map();
}
