import { addDays, type GameDay } from '@backfield/contract';
import type { Listing, SimulatedGame } from './game.ts';
import { eastern, startAt } from './game-time.ts';
import type { LeagueModel } from './league-model.ts';

const msOf = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds;

/** How the source lists a game on a day at a time; null where it does not. */
export function listingOn(game: SimulatedGame, day: GameDay, model: LeagueModel, nowMs: number): Listing | null {
  const { first, listedFrom } = game;
  if (listedFrom && nowMs < msOf(startAt(listedFrom, '00:00', eastern))) return null;
  if (!first) return day === game.day ? played(game, model, nowMs) : null;
  const waiting = { game, day: first.day, startsAt: first.startsAt, official: false, played: 0 };
  const rescheduled = nowMs >= msOf(first.rescheduledAt);
  if (day === first.day && nowMs < msOf(first.announcedAt)) return { ...waiting, status: 'scheduled' };
  if (day === first.day && (!rescheduled || model.reschedules === 'both-days'))
    return { ...waiting, status: 'postponed' };
  return day === game.day && rescheduled ? played(game, model, nowMs) : null;
}

/** The day on which a game is listed now, or was last. */
export function currentDay({ day, first }: SimulatedGame, nowMs: number): GameDay {
  return first && nowMs < msOf(first.rescheduledAt) ? first.day : day;
}

function played(game: SimulatedGame, model: LeagueModel, nowMs: number): Listing {
  const { day, startsAt, fate } = game;
  const listing = { game, day, startsAt, official: false, played: 0 };
  if (fate !== 'played') return { ...listing, status: fate };
  const elapsedMs = nowMs - msOf(startsAt);
  if (elapsedMs <= 0) return { ...listing, status: 'scheduled' };
  const lengthMs = model.hours * 3_600_000;
  if (elapsedMs < lengthMs) return { ...listing, status: 'live', played: elapsedMs / lengthMs };
  if (elapsedMs < lengthMs + model.scorerMinutes * 60_000) return { ...listing, status: 'over', played: 1 };
  return { ...listing, status: 'final', played: 1, official: isOfficial(game, model, nowMs) };
}

function isOfficial({ kind, day }: SimulatedGame, { officialFromHour }: LeagueModel, nowMs: number): boolean {
  if (officialFromHour === null) return true;
  // A source that makes games official in a second step never does so for the preseason.
  if (kind === 'preseason') return false;
  return nowMs >= msOf(startAt(addDays(day, 1), `${String(officialFromHour).padStart(2, '0')}:00`, eastern));
}
