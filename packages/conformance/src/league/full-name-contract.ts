import { toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import type { ConformanceCase } from './conformance-case.ts';
import { finalGames } from './expectations.ts';
import type { SourceUnderTest } from './source-under-test.ts';

/** Tests the look-up of full names of a source that abbreviates them. */
export function describeFullNames(subject: SourceUnderTest, { busyDay }: ConformanceCase): void {
  const { league, source, http } = subject;

  describe('full names', () => {
    it('are found for every player of a day, a look-up a team', async () => {
      const keys = new Set<string>();
      const games = await finalGames(subject, toGameDay(busyDay));
      for (const game of games) {
        const box = await source.boxScore(http, game);
        const unnamed = box.players.filter(({ nameIsFull }) => !nameIsFull);
        const lookups = source.fullNames?.lookups(box, game, unnamed) ?? [];
        const answers = await Promise.all(lookups.map(({ fetch }) => fetch(http)));
        const found = new Map(answers.flatMap((answer) => [...answer]));
        const names = new Map(
          subject.world.truth(league.code, game.sourceGameId).map((line) => [line.playerId, line.playerName]),
        );
        expect(unnamed.length).toBeGreaterThan(0);
        for (const { sourcePlayerId, name } of unnamed) {
          expect(found.get(sourcePlayerId), name).toBe(names.get(sourcePlayerId));
        }
        for (const { key } of lookups) keys.add(key);
      }
      expect(keys.size).toBeLessThanOrEqual(2 * games.length);
    });

    it('of nobody are asked for where all are known', async () => {
      const [game] = await finalGames(subject, toGameDay(busyDay));
      if (!game) return;
      const box = await source.boxScore(http, game);
      expect(source.fullNames?.lookups(box, game, [])).toEqual([]);
    });
  });
}
