import type { GameStatus } from '@backfield/core';
import type { Listing } from '../../game.ts';
import { eastern } from '../../game-time.ts';
import type { EspnChannel } from './channel.ts';

type State = 'pre' | 'in' | 'post';

interface StatusType {
  id: string;
  name: string;
  state: State;
  completed: boolean;
  description: string;
}

const kinds: Readonly<Record<GameStatus, StatusType>> = {
  scheduled: { id: '1', name: 'STATUS_SCHEDULED', state: 'pre', completed: false, description: 'Scheduled' },
  live: { id: '2', name: 'STATUS_IN_PROGRESS', state: 'in', completed: false, description: 'In Progress' },
  over: { id: '22', name: 'STATUS_END_PERIOD', state: 'in', completed: false, description: 'End of Period' },
  final: { id: '3', name: 'STATUS_FINAL', state: 'post', completed: true, description: 'Final' },
  postponed: { id: '6', name: 'STATUS_POSTPONED', state: 'post', completed: false, description: 'Postponed' },
  suspended: { id: '8', name: 'STATUS_SUSPENDED', state: 'post', completed: false, description: 'Suspended' },
  cancelled: { id: '5', name: 'STATUS_CANCELED', state: 'post', completed: false, description: 'Canceled' },
};

const ordinals = ['1st', '2nd', '3rd', '4th', 'OT'];

/** The clock and the words of a game's state. `periods` is how many were played. */
export function status(channel: EspnChannel, listing: Listing, periods: number) {
  const kind = kinds[listing.status];
  if (listing.status === 'scheduled') {
    const { long, short } = kickOff(listing.startsAt);
    return {
      clock: 0,
      displayClock: channel.finalClock,
      period: 0,
      type: { ...kind, detail: long, shortDetail: short },
    };
  }
  if (listing.status === 'live') {
    const quarter = Math.min(4, Math.max(1, periods));
    const clock = Math.floor(channel.periodSeconds * (1 - ((listing.played * 4) % 1)));
    const displayClock = `${Math.floor(clock / 60)}:${String(clock % 60).padStart(2, '0')}`;
    const detail = `${displayClock} - ${ordinals[quarter - 1]}`;
    return {
      clock,
      displayClock,
      period: quarter,
      type: { ...kind, detail: `${detail} Quarter`, shortDetail: detail },
    };
  }
  if (listing.status !== 'final') {
    return {
      clock: 0,
      displayClock: channel.finalClock,
      period: 0,
      type: { ...kind, detail: kind.description, shortDetail: kind.description },
    };
  }
  const extra = periods > 5 ? `${periods - 4}OT` : 'OT';
  const detail = periods > 4 ? `Final/${extra}` : 'Final';
  const type = { ...kind, detail, shortDetail: detail, ...(periods > 4 && { altDetail: extra }) };
  return { clock: 0, displayClock: channel.finalClock, period: periods, type };
}

/** "Sat, May 31st at 8:00 PM EDT" and "5/31 - 8:00 PM EDT". */
function kickOff(startsAt: string): { long: string; short: string } {
  const at = Temporal.Instant.from(startsAt).toZonedDateTimeISO(eastern);
  const hour = at.hour % 12 || 12;
  const zone = at.offset === '-04:00' ? 'EDT' : 'EST';
  const time = `${hour}:${String(at.minute).padStart(2, '0')} ${at.hour < 12 ? 'AM' : 'PM'} ${zone}`;
  const name = at.toLocaleString('en-US', { weekday: 'short' });
  const month = at.toLocaleString('en-US', { month: 'long' });
  return { long: `${name}, ${month} ${at.day}${suffix(at.day)} at ${time}`, short: `${at.month}/${at.day} - ${time}` };
}

function suffix(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
