import type { EventListener } from '@backfield/contract/results';
import { createLogUpdate } from 'log-update';
import type { CommandContext } from '../command-context.ts';
import { createLeagueStates, type LeagueProgress } from './league-progress.ts';
import { progressLine } from './progress-line.ts';

/** Shows a run while it works. Everything goes to the error stream, so that the output holds the report alone. */
export interface ProgressDisplay {
  onEvent: EventListener;
  /** A line that stays on the screen. */
  say(line: string): void;
  /** Leaves the last state on the screen. */
  end(): void;
}

export interface ProgressDisplayOptions {
  stream: CommandContext['errorStream'];
  /** Milliseconds since the epoch. */
  now: () => number;
}

const redrawMs = 100;
const plainLineMs = 10_000;

/** A line a league that is drawn again in place, or plain lines where the stream is no terminal. */
export function createProgressDisplay({ stream, now }: ProgressDisplayOptions): ProgressDisplay {
  return stream.isTTY ? createLiveDisplay(stream, now) : createPlainDisplay(stream, now);
}

function createLiveDisplay(stream: CommandContext['errorStream'], now: () => number): ProgressDisplay {
  const states = createLeagueStates(now);
  const draw = createLogUpdate(stream);
  let drawnAtMs = 0;

  function redraw(): void {
    drawnAtMs = now();
    draw(
      states
        .all()
        .map((state) => progressLine(state, drawnAtMs, true))
        .join('\n'),
    );
  }

  return {
    onEvent(event) {
      states.on(event);
      for (const line of lastingLines(event)) draw.persist(line);
      if (event.type !== 'unit-finished' || now() - drawnAtMs >= redrawMs) redraw();
    },
    say(line) {
      draw.persist(line);
      redraw();
    },
    end() {
      if (states.all().length === 0) return;
      redraw();
      draw.done();
      stream.write('\n');
    },
  };
}

function createPlainDisplay(stream: CommandContext['errorStream'], now: () => number): ProgressDisplay {
  const states = createLeagueStates(now);
  const shownAtMs = new Map<string, number>();
  return {
    onEvent(event) {
      const state = states.on(event);
      for (const line of lastingLines(event)) stream.write(`${line}\n`);
      if (!state || event.type === 'notice' || event.type === 'league-started' || isLastWord(event, state)) return;
      const due = now() - (shownAtMs.get(event.league) ?? state.startedAtMs) >= plainLineMs;
      if (!due && event.type !== 'league-finished') return;
      shownAtMs.set(event.league, now());
      stream.write(`${progressLine(state, now(), false)}\n`);
    },
    say(line) {
      stream.write(`${line}\n`);
    },
    end() {},
  };
}

/** A day after which nothing more is to be expected: the line of how the league ended follows at once. */
function isLastWord(event: Parameters<EventListener>[0], { finished, units }: LeagueProgress): boolean {
  return event.type === 'unit-finished' && (event.unit.outcome === 'blocked' || finished >= units);
}

/** The lines that stay on the screen: starts, resumptions, failures. */
function lastingLines(event: Parameters<EventListener>[0]): string[] {
  switch (event.type) {
    case 'notice':
      return [`${event.league}: ${event.message}`];
    case 'league-started': {
      const { league, startDate, endDate, totalUnits, unitsToRun, resumedSince } = event;
      const days = `${league}: ${startDate} to ${endDate}, ${totalUnits} day${totalUnits === 1 ? '' : 's'}`;
      const some = unitsToRun < totalUnits ? `, ${unitsToRun} of them to run` : '';
      if (resumedSince === null) return [`${days}${some}`];
      return [`${days}${some}: going on with the run that began ${resumedSince} (--fresh starts over)`];
    }
    case 'unit-finished': {
      const { gameDay, outcome, code, error } = event.unit;
      if (outcome !== 'failed' && outcome !== 'blocked') return [];
      // Said once, of the league: nobody was asked for any of its days.
      if (code === 'HOST_UNREACHABLE') return [];
      return [`${event.league}: ${gameDay} ${outcome} (${code}): ${error}`];
    }
    case 'league-finished':
      return event.result.end === 'stopped'
        ? [`${event.league}: stopped (${event.result.code}): ${event.result.error}`]
        : [];
  }
}
