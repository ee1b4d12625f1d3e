import type { PlayedGame, TruthRow } from './game.ts';
import type { LeagueModel } from './league-model.ts';

/** Every stat line that a box score holds: for each player each prop type of the blocks that he is in. */
export function truthOf({ propTypes }: LeagueModel, { home, away }: PlayedGame): TruthRow[] {
  return [away, home].flatMap(({ club, lines }) =>
    lines.flatMap(({ player, blocks }) =>
      Object.entries(blocks).flatMap(([block, stats]) =>
        (propTypes[block] ?? []).map((propType) => ({
          playerId: player.id,
          playerName: `${player.first} ${player.last}`,
          teamId: club.id,
          teamAbbreviation: club.abbreviation,
          propType,
          value: statOf(stats, propType),
        })),
      ),
    ),
  );
}

function statOf(stats: Record<string, number>, propType: string): number {
  const value = stats[propType];
  if (value === undefined) throw new Error(`A block lacks ${propType}.`);
  return value;
}
