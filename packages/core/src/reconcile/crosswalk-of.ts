import type { PlayerLine, Team } from '../contracts/game.ts';
import type { Source } from '../contracts/source.ts';
import { commonTeam, type GameMatch } from './match-games.ts';
import type { Appearance, PlayerMatch } from './player-match.ts';
import type { CrosswalkEntry, IdentifiedGame, StoredBoxScore } from './reconciliation.ts';

/** The rows of a game, with teams by the name that both sources have for them. */
export function appearances(game: IdentifiedGame, players: readonly PlayerLine[], source: Source): Appearance[] {
  const teams = new Map([game.home, game.away].map((team) => [team.sourceTeamId, commonTeam(source, team)]));
  return players.map((player) => ({ ...player, team: teams.get(player.sourceTeamId) ?? '' }));
}

/** Every pair of ids that a matched game shows. */
export function crosswalkOf(
  { here, there, evidence }: GameMatch<StoredBoxScore, IdentifiedGame>,
  players: readonly PlayerMatch[],
  sources: { here: Source; there: Source },
): CrosswalkEntry[] {
  const pair = { source: here.source, otherSource: sources.there.code, sourceGameId: here.sourceGameId };
  const isSwapped = commonTeam(sources.here, here.home) !== commonTeam(sources.there, there.home);
  const [theirHome, theirAway] = isSwapped ? [there.away, there.home] : [there.home, there.away];
  const team = (ours: Team, theirs: Team): CrosswalkEntry => ({
    ...pair,
    kind: 'team',
    sourceId: ours.sourceTeamId,
    otherSourceId: theirs.sourceTeamId,
    evidence: 'team of a matched game',
  });
  return [
    { ...pair, kind: 'game', sourceId: here.sourceGameId, otherSourceId: there.sourceGameId, evidence },
    team(here.home, theirHome),
    team(here.away, theirAway),
    ...players.map(
      (player): CrosswalkEntry => ({
        ...pair,
        kind: 'player',
        sourceId: player.here.sourcePlayerId,
        otherSourceId: player.there.sourcePlayerId,
        evidence: player.evidence,
      }),
    ),
  ];
}
