import { type GameDay, toGameDay } from '@backfield/contract';
import type { SecondSource } from '../sources/second-source.ts';
import type { SourceChanges } from '../sources/source-changes.ts';
import { SourceWorld } from '../sources/source-world.ts';
import { applyChanges, type Changes, changedOn, findStat, noChanges, type StatCorrection } from './changes.ts';
import { currentDay, listingOn } from './clock.ts';
import type { GameView, Listing, SideName, SimulatedGame, TruthRow } from './game.ts';
import { sameTimeOn } from './game-time.ts';
import type { LeagueModel } from './league-model.ts';
import type { Seed } from './random.ts';
import { makeSeasonBook, type SeasonBook } from './season-book.ts';
import { soFar } from './so-far.ts';
import { truthOf } from './truth.ts';
import type { SimulatedGameKey, WorldView } from './world-view.ts';

/** One league of a world: how it is played, and the sources beside its default one. */
export interface WorldLeague {
  model: LeagueModel;
  secondSources: readonly SecondSource[];
}

export interface WorldOptions {
  leagues: readonly WorldLeague[];
  /** Seed of the world: equal seeds make equal worlds. Default: 1. */
  seed?: Seed;
  /** The simulated time, ISO 8601: games before it are final, later ones scheduled. */
  now: string;
}

/**
 * Leagues with all of their seasons, made from a seed when they are asked for. It knows what every answer must yield,
 * and can be changed; what it tells (`truth`, `gamesOn`) and what the server answers change together.
 */
export class World implements WorldView {
  readonly #leagues: ReadonlyMap<string, WorldLeague>;
  readonly #seed: Seed;
  readonly #books = new Map<string, SeasonBook>();
  #changes: Changes = noChanges();
  /** Changes that one source alone shows, by the source's code and by game. */
  readonly #sourceChanges = new Map<string, Map<string, SourceChanges>>();
  readonly #kept = new Map<string, unknown>();
  #nowMs: number;

  constructor({ leagues, seed = 1, now }: WorldOptions) {
    this.#leagues = new Map(leagues.map((league) => [league.model.code, league]));
    this.#seed = seed;
    this.#nowMs = Temporal.Instant.from(now).epochMilliseconds;
  }

  /** How a league is played. Throws for one that this world does not have. */
  model(league: string): LeagueModel {
    const found = this.#leagues.get(league);
    if (!found)
      throw new RangeError(`This world has no league ${league}, only ${[...this.#leagues.keys()].join(', ')}.`);
    return found.model;
  }

  get now(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(this.#nowMs);
  }

  /** Moves the clock, in either direction. */
  setNow(now: string): void {
    this.#nowMs = Temporal.Instant.from(now).epochMilliseconds;
    this.forgetKept();
  }

  /**
   * Keeps something that is costly to make, such as a file of a whole season: made once, until the time or anything else
   * changes.
   */
  keep<Made>(name: string, make: () => Made): Made {
    const made = this.#kept.has(name) ? (this.#kept.get(name) as Made) : make();
    this.#kept.set(name, made);
    return made;
  }

  /** Forgets everything kept. Called by whatever changes the world. */
  forgetKept(): void {
    this.#kept.clear();
  }

  /** Every game of a season that is listed now, on the day that counts, in the order of play. */
  games(league: string, season: number): Listing[] {
    const book = this.season(league, season);
    const added = [...this.#changes.games.values()].filter(
      (game) => game.season === season && game.league === league && !book.game(game.id),
    );
    return [...book.games, ...added].flatMap((game) => this.listing(game.id) ?? []).sort(inOrder);
  }

  /**
   * The games that the default source, or one that reschedules otherwise, lists on a day: a game that was put off may stand on
   * two.
   */
  gamesOn(league: string, day: string, reschedules = this.model(league).reschedules): Listing[] {
    const wanted = toGameDay(day);
    const model = { ...this.model(league), reschedules };
    const games = [...this.season(league, model.seasonOn(wanted)).on(wanted), ...changedOn(this.#changes, wanted)];
    const listed = games.filter((game) => game.league === league).map(({ id }) => this.#game(id));
    return [...new Set(listed)].flatMap((game) => listingOn(game, wanted, model, this.#nowMs) ?? []).sort(inOrder);
  }

  /** A game on the day that counts now; null where the source does not list it. */
  listing(gameId: string): Listing | null {
    const game = this.#find(gameId);
    return game ? listingOn(game, currentDay(game, this.#nowMs), this.model(game.league), this.#nowMs) : null;
  }

  /** A game as its source would answer for it now; null for an id that nobody knows. */
  view(gameId: string): GameView | null {
    const listing = this.listing(gameId);
    if (!listing) return null;
    const { game } = listing;
    const squads = this.season(game.league, game.season).squads(game);
    if (listing.played === 0) return { listing, squads, played: null };
    const whole = this.model(game.league).play(game, squads, this.#seed);
    return {
      listing,
      squads,
      played: listing.played < 1 ? soFar(whole, listing.played) : applyChanges(this.#changes, whole),
    };
  }

  /** The score at this moment; null before the game. */
  score({ game, played }: Listing): { home: number; away: number } | null {
    if (played === 0) return null;
    if (played === 1) return this.season(game.league, game.season).score(game);
    const { home, away } = this.view(game.id)?.played ?? {};
    return { home: home?.score ?? 0, away: away?.score ?? 0 };
  }

  /** The stat lines that a final game must yield; none before it is final. */
  truth(league: string, gameId: string): TruthRow[] {
    const view = this.view(gameId);
    if (view?.listing.status !== 'final' || !view.played) return [];
    return truthOf(this.model(league), view.played);
  }

  /** This world as one of the second sources sees it. `exact`: where that is asked in its more exact way. */
  seenBy(code: string, { exact = false } = {}): SourceWorld {
    const sources = new Map(
      [...this.#leagues].flatMap(([league, { secondSources }]) =>
        secondSources
          .filter((source) => source.code === code)
          .map((source): [string, SecondSource] => [league, source]),
      ),
    );
    if (sources.size === 0) throw new RangeError(`No second source is called ${code}.`);
    const changes = this.#sourceChanges.get(code) ?? new Map<string, SourceChanges>();
    this.#sourceChanges.set(code, changes);
    return new SourceWorld(this, sources, changes, exact);
  }

  /** One season as it was made, without later changes. */
  season(league: string, season: number): SeasonBook {
    const key = `${league} ${season}`;
    const book = this.#books.get(key) ?? makeSeasonBook(this.model(league), season, this.#seed);
    this.#books.set(key, book);
    return book;
  }

  /** Makes the source state another value from now on. Throws where the player has no such statistic in the game. */
  correctStat({ league, gameId, ...correction }: SimulatedGameKey & StatCorrection): void {
    const { played } = this.view(gameId) ?? {};
    if (!played || !findStat(played, correction.playerId, correction.propType)) {
      throw new RangeError(`${league} game ${gameId} has no ${correction.propType} of player ${correction.playerId}.`);
    }
    this.#changes.corrections.set(gameId, [...(this.#changes.corrections.get(gameId) ?? []), correction]);
    this.forgetKept();
  }

  /** The game is played on another day, under the same id; MLB lists it on both. */
  moveGame({ league, gameId, toDay }: SimulatedGameKey & { toDay: string }): void {
    const game = this.#game(gameId);
    const bothNamed = !this.model(league).makeupId;
    const announced = this.now.toString();
    const first = { day: game.day, startsAt: game.startsAt, announcedAt: announced, rescheduledAt: announced };
    this.#change({ ...onDay(game, toGameDay(toDay)), first: bothNamed ? first : null });
  }

  /** The game is put off, with a new day or without; ESPN gives the makeup a new id. */
  postpone({ league, gameId, toDay }: SimulatedGameKey & { toDay?: string }): void {
    const game = this.#game(gameId);
    const { makeupId } = this.model(league);
    if (toDay !== undefined && !makeupId) {
      this.moveGame({ league, gameId, toDay });
      return;
    }
    this.#change({ ...game, fate: 'postponed' });
    if (toDay === undefined || !makeupId) return;
    this.#change({ ...onDay(game, toGameDay(toDay)), id: makeupId(gameId), note: 'Makeup' });
  }

  cancel({ gameId }: SimulatedGameKey): void {
    this.#change({ ...this.#game(gameId), fate: 'cancelled' });
  }

  /** The answer loses this share of the players of each side; the totals that it states stay. */
  truncateBoxScore(gameId: string, share: number): void {
    this.#changes.truncated.set(this.#game(gameId).id, share);
    this.forgetKept();
  }

  /** The answer loses all players of one side. */
  dropTeam(gameId: string, side: SideName = 'away'): void {
    this.#changes.dropped.set(this.#game(gameId).id, side);
    this.forgetKept();
  }

  /** Takes all changes back. */
  restore(): void {
    this.#changes = noChanges();
    for (const changes of this.#sourceChanges.values()) changes.clear();
    this.forgetKept();
  }

  #change(game: SimulatedGame): void {
    this.#changes.games.set(game.id, game);
    this.forgetKept();
  }

  #game(gameId: string): SimulatedGame {
    const game = this.#find(gameId);
    if (!game) throw new RangeError(`There is no game ${gameId}.`);
    return game;
  }

  #find(gameId: string): SimulatedGame | null {
    const changed = this.#changes.games.get(gameId);
    if (changed) return changed;
    for (const { model } of this.#leagues.values()) {
      const season = model.seasonOfId(gameId);
      if (season !== null) return this.season(model.code, season).game(gameId) ?? null;
    }
    return null;
  }
}

function onDay(game: SimulatedGame, day: GameDay): SimulatedGame {
  return { ...game, day, startsAt: sameTimeOn(day, game.startsAt, game.home.timeZone) };
}

function inOrder(a: Listing, b: Listing): number {
  return a.startsAt.localeCompare(b.startsAt) || a.game.id.localeCompare(b.game.id);
}
