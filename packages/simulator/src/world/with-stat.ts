import type { PlayedGame, PlayedSide } from './game.ts';
import type { LeagueModel } from './league-model.ts';
import { type Random, randomFor } from './random.ts';

/** A statistic that one league has beside those of its sport. */
interface ExtraStat {
  propType: string;
  /** The block of the box score that it stands in: `player` in a sport that has one. */
  block: string;
  /** A player's value in one game. */
  draw(random: Random): number;
}

/** The model whose players have one more statistic, whatever else they have unchanged. */
export function withStat(model: LeagueModel, { propType, block, draw }: ExtraStat): LeagueModel {
  return {
    ...model,
    propTypes: { ...model.propTypes, [block]: [...(model.propTypes[block] ?? []), propType] },
    play(game, squads, seed): PlayedGame {
      const played = model.play(game, squads, seed);
      const random = randomFor(seed, game.league, game.id, propType);
      const counted = (side: PlayedSide): PlayedSide => ({
        ...side,
        lines: side.lines.map((line) => {
          const stats = line.blocks[block];
          return stats
            ? { ...line, blocks: { ...line.blocks, [block]: { ...stats, [propType]: draw(random) } } }
            : line;
        }),
      });
      return { ...played, home: counted(played.home), away: counted(played.away) };
    },
  };
}
