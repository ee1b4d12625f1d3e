import type { PlayedGame } from '@backfield/simulator';

/** The periods of a sport: their number and their names. */
export interface Periods {
  /** Number of periods of a game without overtime. */
  regulation: number;
  /** Length of a period by the clock; 0 where there is none. */
  seconds: number;
  /** The clock's display when it does not run. */
  stopped: string;
  /** The period that a game is in before it begins. */
  beforeStart: 0 | 1;
  /** "7:45 - 2nd Quarter" and "7:45 - 2nd", "Top 5th" and "Top 5th". `share` of the period has been played. */
  live(period: number, clock: string, share: number): { detail: string; shortDetail: string };
  /** The text after "Final/"; null where the status is a plain "Final". */
  suffix(played: Pick<PlayedGame, 'periods' | 'ending'>): string | null;
}

function ordinal(period: number): string {
  if (period >= 11 && period <= 13) return `${period}th`;
  return `${period}${['th', 'st', 'nd', 'rd'][period % 10] ?? 'th'}`;
}

function overtime(extra: number): string | null {
  if (extra <= 0) return null;
  return extra === 1 ? 'OT' : `${extra}OT`;
}

/** The periods of a sport with four quarters. */
export function quarters(seconds: number, stopped: string): Periods {
  return {
    regulation: 4,
    seconds,
    stopped,
    beforeStart: 0,
    live: (period, clock) => timed(period, clock, 'Quarter'),
    suffix: ({ periods }) => overtime(periods - 4),
  };
}

/** Two halves. */
function halves(seconds: number, stopped: string): Periods {
  return {
    regulation: 2,
    seconds,
    stopped,
    beforeStart: 0,
    live: (period, clock) => timed(period, clock, 'Half'),
    suffix: ({ periods }) => overtime(periods - 2),
  };
}

/** Basketball's periods: two halves or four quarters. */
export function basketballPeriods(count: 2 | 4, seconds: number): Periods {
  return count === 2 ? halves(seconds, '0.0') : quarters(seconds, '0.0');
}

/** Three periods; a shootout after one overtime counts as the fifth. */
export const hockeyPeriods: Periods = {
  regulation: 3,
  seconds: 1200,
  stopped: '0:00',
  beforeStart: 0,
  live: (period, clock) => timed(period, clock, 'Period'),
  suffix: ({ periods, ending }) => (ending === 'shootout' ? 'SO' : overtime(periods - 3)),
};

/** Nine innings, without a clock. */
export const innings: Periods = {
  regulation: 9,
  seconds: 0,
  stopped: '0:00',
  beforeStart: 1,
  live(period, _clock, share) {
    const detail = `${share < 0.5 ? 'Top' : 'Bottom'} ${ordinal(period)}`;
    return { detail, shortDetail: share < 0.5 ? detail : `Bot ${ordinal(period)}` };
  },
  suffix: ({ periods }) => (periods === 9 ? null : String(periods)),
};

function timed(period: number, clock: string, name: string) {
  const shortDetail = `${clock} - ${ordinal(period)}`;
  return { detail: `${shortDetail} ${name}`, shortDetail };
}
