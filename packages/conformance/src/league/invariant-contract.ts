import type { BoxScore, PlayerLine, ScheduledGame } from '@backfield/contract';
import { toGameDay } from '@backfield/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ConformanceCase } from './conformance-case.ts';
import { finalGames, hardFindings } from './expectations.ts';
import type { SourceUnderTest } from './source-under-test.ts';

/** Tests that a source's hard invariants notice box scores that were tampered with. */
export function describeInvariants(subject: SourceUnderTest, { busyDay, guarded }: ConformanceCase): void {
  const { source, http, league } = subject;

  describe('hard invariants', () => {
    let sound: { game: ScheduledGame; box: BoxScore }[] = [];

    beforeAll(async () => {
      const day = toGameDay(busyDay);
      const { boxScores } = await subject.scheduleOn(day);
      const games = await finalGames(subject, day);
      const boxOf = async (game: ScheduledGame) => boxScores?.get(game.sourceGameId) ?? source.boxScore(http, game);
      sound = await Promise.all(games.map(async (game) => ({ game, box: await boxOf(game) })));
    });

    it('find nothing in box scores as they were', () => {
      expect(sound.flatMap(({ game, box }) => hardFindings(source, box, game))).toEqual([]);
    });

    it.each(guarded)('see one more of %s', (propType) => {
      expect(league.propTypes.map(({ code }) => code)).toContain(propType);
      let changes = 0;
      for (const { game, box } of structuredClone(sound)) {
        const leader = leaderOf(box, propType);
        if (!leader) continue;
        leader.stats[propType] = (leader.stats[propType] ?? 0) + 1;
        changes += 1;
        expect(hardFindings(source, box, game), `game ${game.sourceGameId}, ${leader.name}`).not.toEqual([]);
      }
      expect(changes).toBeGreaterThan(0);
    });

    it.each(['home', 'away'] as const)('see that the players of the %s team are missing', (side) => {
      for (const { game, box } of structuredClone(sound)) {
        box.players = box.players.filter(({ sourceTeamId }) => sourceTeamId !== box[side].sourceTeamId);
        expect(hardFindings(source, box, game), `game ${game.sourceGameId}`).not.toEqual([]);
      }
    });

    it.each(['home', 'away'] as const)('see that the schedule has another score of the %s team', (side) => {
      for (const { game, box } of structuredClone(sound)) {
        game[side].score = (game[side].score ?? 0) + 1;
        expect(hardFindings(source, box, game), `game ${game.sourceGameId}`).not.toEqual([]);
      }
    });
  });
}

/** The player with the most of a prop type; nobody in games in which it did not occur. */
function leaderOf({ players }: BoxScore, propType: string): PlayerLine | undefined {
  const listed = players.filter(({ stats }) => propType in stats);
  return listed.sort((a, b) => (b.stats[propType] ?? 0) - (a.stats[propType] ?? 0))[0];
}
