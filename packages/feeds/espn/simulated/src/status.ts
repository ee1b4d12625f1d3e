import type { GameStatus } from '@backfield/contract';
import type { Listing, PlayedGame } from '@backfield/simulator';
import { eastern } from '@backfield/simulator';
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

/** The clock and the words of a game's state. */
export function status({ periods }: EspnChannel, listing: Listing, played: PlayedGame | null) {
  const kind = kinds[listing.status];
  const stopped = { clock: 0, displayClock: periods.stopped };
  if (listing.status === 'scheduled') {
    const { long, short } = kickOff(listing.startsAt);
    return { ...stopped, period: periods.beforeStart, type: { ...kind, detail: long, shortDetail: short } };
  }
  if (listing.status === 'live') {
    const period = Math.min(periods.regulation, Math.max(1, played?.periods ?? 1));
    const share = (listing.played * periods.regulation) % 1;
    const clock = Math.floor(periods.seconds * (1 - share));
    const displayClock = `${Math.floor(clock / 60)}:${String(clock % 60).padStart(2, '0')}`;
    return { clock, displayClock, period, type: { ...kind, ...periods.live(period, displayClock, share) } };
  }
  if (listing.status !== 'final' || !played) {
    const { description } = kind;
    return {
      ...stopped,
      period: periods.beforeStart,
      type: { ...kind, detail: description, shortDetail: description },
    };
  }
  const suffix = periods.suffix(played);
  const detail = suffix === null ? 'Final' : `Final/${suffix}`;
  const type = { ...kind, detail, shortDetail: detail, ...(suffix !== null && { altDetail: suffix }) };
  return { ...stopped, period: played.periods, type };
}

/** The start in words: "Sat, May 31st at 8:00 PM EDT" and "5/31 - 8:00 PM EDT". */
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
