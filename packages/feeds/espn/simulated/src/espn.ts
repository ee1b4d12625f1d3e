import type { Club, Listing, SecondSource, SimulatedGame, SimulatedLine, Stats } from '@backfield/simulator';
import { type EspnNumbering, gameId, playerId, worldGameId, worldPlayerId } from './ids.ts';

/** The code of the source, at Backfield. */
const espnCode = 'espn';

/** A league whose default source is another one, on ESPN. */
interface EspnSecondLeague {
  numbering: EspnNumbering;
  /** ESPN's clubs, by the abbreviation of the league's own API. */
  clubs: ReadonlyMap<string, Partial<Club>>;
  /** Whether ESPN lists a game with the league's. */
  hasGame(game: SimulatedGame): boolean;
}

/** The columns of ESPN's tables, by the world's blocks. */
const columns: Readonly<Record<string, readonly string[]>> = {
  batting: ['at_bats', 'runs', 'hits', 'home_runs', 'runs_batted_in', 'walks', 'strikeouts'],
  pitching: [
    'pitching_outs',
    'pitches_thrown',
    'strikes_thrown',
    'hits_allowed',
    'runs_allowed',
    'earned_runs',
    'walks_allowed',
    'pitching_strikeouts',
    'home_runs_allowed',
  ],
  skater: [
    'goals',
    'assists',
    'shots_on_goal',
    'missed_shots',
    'plus_minus',
    'penalty_minutes',
    'hits',
    'blocked_shots',
    'giveaways',
    'takeaways',
    'faceoffs_won',
    'faceoffs_lost',
    'shifts',
    'time_on_ice',
    'power_play_time_on_ice',
    'shorthanded_time_on_ice',
  ],
  goalie: [
    'saves',
    'shots_against',
    'goals_against',
    'even_strength_saves',
    'power_play_saves',
    'shorthanded_saves',
    'penalty_minutes',
    'time_on_ice',
  ],
};

/** ESPN beside a league's own API. */
export function espnSource({ numbering, clubs, hasGame }: EspnSecondLeague): SecondSource {
  return {
    code: espnCode,
    gameId: (game) => gameId(numbering, game),
    worldGameId: (world, id) => worldGameId(numbering, world, id),
    playerId: (id) => playerId(numbering, id),
    worldPlayerId: (id) => worldPlayerId(numbering, id),
    // Guests and all-star sides keep the ids that they have.
    club: (named) => ({ ...named, ...(named.member && clubs.get(named.abbreviation)) }),
    // A postponed game stays listed for good; its makeup is another one.
    reschedules: 'both-days',
    list: (listing, now) => (hasGame(listing.game) ? list(listing, now) : null),
    stats,
  };
}

/** Reads `ABBREVIATION id`, with another abbreviation and place where ESPN has one. */
export function espnClubs(table: string): ReadonlyMap<string, Partial<Club>> {
  return new Map(
    table.split(',').map((entry): [string, Partial<Club>] => {
      const [abbreviation = '', id = '', own = abbreviation, location] = entry.trim().split(/\s+/);
      return [abbreviation, { id, abbreviation: own, ...(location && { location }) }];
    }),
  );
}

function list(listing: Listing, now: Temporal.Instant): Listing {
  const { game, day, status } = listing;
  const note = noteOf(listing, now);
  if (game.first?.day === day) return { ...listing, game: { ...game, note, first: null, fate: fateOf(listing) } };
  // ESPN does not wait for the scorer.
  const isOver = status === 'over' || status === 'final';
  return { ...listing, game: { ...game, note }, ...(isOver && { status: 'final', official: true }) };
}

function fateOf({ status }: Listing): SimulatedGame['fate'] {
  return status === 'postponed' ? 'postponed' : 'played';
}

/** The note of a game: "Inclement Weather - Makeup date June 5", "Doubleheader - Game 2 - Makeup from June 4". */
function noteOf({ game, day, status }: Listing, now: Temporal.Instant): string {
  const { first, doubleheader, gameNumber, note } = game;
  if (status === 'postponed') {
    const isKnown = first && Temporal.Instant.compare(now, Temporal.Instant.from(first.rescheduledAt)) >= 0;
    return isKnown ? `Inclement Weather - Makeup date ${monthAndDay(game.day)}` : 'Inclement Weather';
  }
  const isMakeup = first && first.day !== day;
  const parts = [
    ...(doubleheader && first?.day !== day ? [`Doubleheader - Game ${gameNumber}`] : []),
    ...(isMakeup ? [`Makeup from ${monthAndDay(first.day)}`] : []),
  ];
  return parts.length > 0 ? parts.join(' - ') : note;
}

function monthAndDay(day: string): string {
  return Temporal.PlainDate.from(day).toLocaleString('en-US', { month: 'long', day: 'numeric' });
}

/** The statistics of a player: everything that stands in a column, and points, which follow from two of them. */
function stats({ blocks }: SimulatedLine): Stats {
  const stated: Stats = {};
  for (const [block, counts] of Object.entries(blocks)) {
    for (const name of columns[block] ?? []) stated[name] = counts[name] ?? 0;
  }
  if (blocks.skater) stated.points = (stated.goals ?? 0) + (stated.assists ?? 0);
  return stated;
}
