import type { BoxScore } from '@backfield/contract';

/** The game that a name was seen in. The later game day decides between names; the greater id on one day. */
interface NameOrigin {
  gameDay: string;
  sourceGameId: string;
}

interface TeamName extends NameOrigin {
  sourceTeamId: string;
  abbreviation: string;
  name: string;
}

interface PlayerName extends NameOrigin {
  sourcePlayerId: string;
  name: string;
  nameIsFull: boolean;
  jersey: string | null;
}

export type StoredTeam = TeamName & { id: number };
export type StoredPlayer = PlayerName & { id: number };

/** The teams whose row is missing or would change. */
export function teamsToWrite(stored: readonly StoredTeam[], { home, away }: BoxScore, origin: NameOrigin): TeamName[] {
  const { gameDay, sourceGameId } = origin;
  const before = new Map(stored.map((team) => [team.sourceTeamId, team]));
  return [home, away]
    .map(({ sourceTeamId, abbreviation, name }) => ({ sourceTeamId, abbreviation, name, gameDay, sourceGameId }))
    .filter((team) => {
      const old = before.get(team.sourceTeamId);
      if (!old) return true;
      const order = compareOrigins(team, old);
      return order > 0 || (order === 0 && (team.abbreviation !== old.abbreviation || team.name !== old.name));
    });
}

/** The players whose row is missing or would change, numbers included. A full name beats an abbreviated one of any day. */
export function playersToWrite(
  stored: readonly StoredPlayer[],
  { players }: BoxScore,
  origin: NameOrigin,
): PlayerName[] {
  const { gameDay, sourceGameId } = origin;
  const before = new Map(stored.map((player) => [player.sourcePlayerId, player]));
  // A player of both teams has two rows in the box score.
  const named = new Map(players.map((player) => [player.sourcePlayerId, player]));
  return [...named.values()]
    .map(({ sourcePlayerId, name, nameIsFull, jersey }) => ({
      sourcePlayerId,
      name,
      nameIsFull,
      jersey,
      gameDay,
      sourceGameId,
    }))
    .filter((player) => {
      const old = before.get(player.sourcePlayerId);
      if (!old) return true;
      if (player.nameIsFull !== old.nameIsFull) return player.nameIsFull;
      const order = compareOrigins(player, old);
      return order > 0 || (order === 0 && (player.name !== old.name || player.jersey !== old.jersey));
    });
}

function compareOrigins(a: NameOrigin, b: NameOrigin): number {
  if (a.gameDay !== b.gameDay) return a.gameDay < b.gameDay ? -1 : 1;
  if (a.sourceGameId !== b.sourceGameId) return a.sourceGameId < b.sourceGameId ? -1 : 1;
  return 0;
}
