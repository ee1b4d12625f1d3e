import type { BoxScore, League, PlayerLine } from '@backfield/contract';
import { type ErrorCode, HttpError } from '@backfield/contract';

/** Requests that fail as the HTTP client lets them fail after its retries. */
export const requestFaults = ['HTTP_STATUS', 'NETWORK', 'NOT_JSON', 'NOT_FOUND'] as const satisfies ErrorCode[];

/** Box scores that are not what was asked for. */
export const answerFaults = ['other-game', 'empty', 'cut-off', 'unreadable-row', 'not-final'] as const;

/** A fault in the answers about one game, or about one day's schedule, for a while. */
export interface MadeUpFault {
  /** A game's id or a day. */
  about: string;
  kind: (typeof requestFaults)[number] | (typeof answerFaults)[number];
  /** How many answers are spoilt before it heals; may be infinite. */
  tries: number;
  /** The runs, counted from 0, in which it occurs. */
  firstRun: number;
  lastRun: number;
}

/** The faults that are still to come. */
interface FaultsToCome {
  /** The fault of this answer, if any; it has one try less then. */
  next(isAbout: (about: string) => boolean): MadeUpFault['kind'] | undefined;
  /** Marks the beginning of a run. */
  beginRun(run: number): void;
  heal(): void;
}

export function createFaultsToCome(faults: readonly MadeUpFault[]): FaultsToCome {
  let toCome = faults.map((fault) => ({ ...fault }));
  let current = 0;
  return {
    next(isAbout) {
      const fault = toCome.find(({ about, tries, firstRun, lastRun }) => {
        return tries > 0 && firstRun <= current && current <= lastRun && isAbout(about);
      });
      if (fault) fault.tries -= 1;
      return fault?.kind;
    },
    beginRun(run) {
      current = run;
    },
    heal() {
      toCome = [];
    },
  };
}

/** The league with a source whose answers the faults spoil. */
export function withFaults(league: League, faults: FaultsToCome): League {
  const [source] = league.sources;

  return {
    ...league,
    sources: [
      {
        ...source,
        async schedule(http, from, to) {
          const answer = await source.schedule(http, from, to);
          failWhere(faults.next((about) => about >= from && about <= to));
          return answer;
        },
        async boxScore(http, game) {
          const answer = await source.boxScore(http, game);
          const kind = faults.next((about) => about === game.sourceGameId);
          failWhere(kind);
          return spoilt(answer, kind);
        },
      },
    ],
  };
}

function failWhere(kind: MadeUpFault['kind'] | undefined): void {
  const code = requestFaults.find((candidate) => candidate === kind);
  if (code) throw new HttpError(code, `Made to fail: ${code}.`);
}

/** An answer with one fault in its content. Its form is sound: only the values give it away. */
function spoilt(answer: BoxScore, kind: MadeUpFault['kind'] | undefined): BoxScore {
  const { players } = answer;
  if (kind === 'other-game') return { ...answer, sourceGameId: 'other', players: withOtherPoints(players) };
  if (kind === 'not-final') return { ...answer, status: 'live', players: withOtherPoints(players) };
  if (kind === 'empty') return { ...answer, players: [] };
  if (kind === 'cut-off') return { ...answer, players: players.slice(0, players.length / 2) };
  return kind === 'unreadable-row' ? withoutFirstRow(answer) : answer;
}

/** The first two players have each other's, so that the sum is the same. */
function withOtherPoints([first, second, ...others]: readonly PlayerLine[]): PlayerLine[] {
  if (!first || !second) return [];
  return [{ ...first, stats: second.stats }, { ...second, stats: first.stats }, ...others];
}

function withoutFirstRow(answer: BoxScore): BoxScore {
  const [first, ...players] = answer.players;
  const points = (answer.totals.home.points ?? 0) - (first?.stats.points ?? 0);
  const rejected = [{ sourcePlayerId: first?.sourcePlayerId ?? null, reason: 'points is "x"' }];
  return { ...answer, players, rejected, totals: { ...answer.totals, home: { points } } };
}
