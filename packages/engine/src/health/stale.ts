import { addDays, type GameDay } from '@backfield/contract';
import type { DueGame, DueUnit } from '@backfield/contract/store';
import {
  beginningOf,
  counted,
  earliest,
  type HealthCase,
  type HealthRule,
  hourMs,
  hours,
  iso,
  listed,
} from './health-rule.ts';

/**
 * Games that ought to have been stored by now, and days of which nobody knows whether they have any. Off season it is
 * silent: what is missing then waits for `verify`, or for the next season.
 */
export const stale: HealthRule = (health) => {
  const { league, facts, nowMs, graceMs, season } = health;
  if (season === null) return null;
  const isOver = (instant: string | null) => instant !== null && Date.parse(instant) + graceMs < nowMs;
  const games = facts.dueGames.filter(({ dueSince }) => isOver(dueSince));
  const closed = facts.dueUnits.filter((unit) => isClosed(unit) && isOver(unit.failingSince));
  const unseen = facts.unseenDays.filter((day) => isOver(overAt(health, day)));
  const days = [...games, ...closed]
    .map(({ gameDay }) => gameDay)
    .concat(unseen)
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    league: league.code,
    kind: 'stale',
    extent: new Set(days).size,
    since: earliest([
      ...games.map(({ dueSince }) => dueSince),
      ...closed.flatMap(({ failingSince }) => failingSince ?? []),
      ...unseen.map((day) => overAt(health, day)),
    ]),
    evidence: [wordsOfGames(games, graceMs), wordsOfClosed(closed), wordsOfUnseen(unseen)].filter(Boolean).join(' '),
    command: `${league.code} --from ${first} --to ${last} --mode missing`,
  };
};

/** True for a day whose schedule could not even be read: which games are missing is not known. */
function isClosed({ outcome, failedGames, gamesDue }: DueUnit): boolean {
  return (outcome === 'failed' || outcome === 'blocked') && failedGames === 0 && gamesDue === 0;
}

/** Time by which the games of a day, if it had any, would have ended. */
function overAt({ league }: HealthCase, day: GameDay): string {
  return iso(beginningOf(addDays(day, 1), league) + league.finalAfter.hours * hourMs);
}

function wordsOfGames(games: readonly DueGame[], graceMs: number): string {
  const oldest = games.toSorted((a, b) => a.dueSince.localeCompare(b.dueSince))[0];
  if (oldest === undefined) return '';
  const isNot = games.length === 1 ? 'is not' : 'are not';
  const { teams, gameDay, status } = oldest;
  return `${counted(games.length, 'game')} ought to have been stored ${hours(graceMs)} ago or earlier and ${isNot}; the oldest is ${teams} of ${gameDay}, last seen ${status}.`;
}

function wordsOfClosed(units: readonly DueUnit[]): string {
  const days = units.map(({ gameDay }) => gameDay);
  return days.length === 0
    ? ''
    : `Of ${counted(days.length, 'day')} not even the schedule could be had: ${listed(days)}.`;
}

function wordsOfUnseen(days: readonly GameDay[]): string {
  return days.length === 0
    ? ''
    : `${counted(days.length, 'day')} of the last two weeks no run has looked at: ${listed(days)}.`;
}
