import type { BoxScore, League, ScheduledGame, Source } from '@backfield/contract';
import type { StoredBoxScore } from '@backfield/contract/results';
import type { ReplacedGame } from '@backfield/contract/store';
import { commonPropTypes } from './compare-values.ts';
import { appearances, crosswalkOf } from './crosswalk-of.ts';
import { matchGames } from './match-games.ts';
import { matchPlayers } from './match-players.ts';

/** The stored game of another source in whose place an answer goes; null where none of them is the same game. */
export function findReplaced(
  league: League,
  source: Source,
  { game, box }: { game: ScheduledGame; box: BoxScore },
  stored: readonly StoredBoxScore[],
): ReplacedGame | null {
  const { sourceGameId, gameDay, gameNumber } = game;
  const incoming = { sourceGameId, gameDay, gameNumber, home: box.home, away: box.away };
  for (const other of league.sources) {
    if (other.code === source.code) continue;
    const ofOther = stored.filter((candidate) => candidate.source === other.code);
    const sources = { here: other, there: source };
    const [match] = matchGames(ofOther, [incoming], sources).matches;
    if (!match) continue;
    const propTypes = commonPropTypes(league, [other, source]);
    const ours = appearances(match.here, match.here.players, other);
    const players = matchPlayers(ours, appearances(incoming, box.players, source), propTypes).matches;
    return {
      source: other.code,
      sourceGameId: match.here.sourceGameId,
      crosswalk: crosswalkOf(match, players, sources),
    };
  }
  return null;
}
