import type { ScheduledGame } from '@backfield/contract';

/**
 * The games of a day with a number for each of two between the same teams. Headlines number them; where they do not, the
 * one that starts first is the first. A game that will not be played on that day takes no number from one that will.
 */
export function withGameNumbers(games: readonly ScheduledGame[]): ScheduledGame[] {
  const played = games.filter(({ status }) => status !== 'postponed' && status !== 'cancelled');
  const meetings = Map.groupBy(played, ({ home, away }) => `${away.sourceTeamId} at ${home.sourceTeamId}`);
  const numbers = new Map<string, number>();
  for (const meeting of meetings.values()) {
    if (new Set(meeting.map(({ gameNumber }) => gameNumber)).size === meeting.length) continue;
    for (const [index, { sourceGameId }] of meeting.toSorted(byStart).entries()) numbers.set(sourceGameId, index + 1);
  }
  return games.map((game) => ({ ...game, gameNumber: numbers.get(game.sourceGameId) ?? game.gameNumber }));
}

/** A start that is not decided yet comes last. */
function byStart(one: ScheduledGame, other: ScheduledGame): number {
  return (one.startsAt ?? '9999').localeCompare(other.startsAt ?? '9999');
}
