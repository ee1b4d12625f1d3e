import type { GameView, Listing, SimulatedGame, TruthRow } from '../world/game.ts';
import type { SimulatedGameKey, WorldView } from '../world/world-view.ts';
import type { SecondSource } from './second-source.ts';
import { asStated, noSourceChanges, type SourceChanges } from './source-changes.ts';

/** A player of a game, by the source's ids. */
interface PlayerKey extends SimulatedGameKey {
  playerId: string;
}

/**
 * The world as one second source sees it: its ids, the games that it lists, the statistics that it states. What changes
 * in the world changes here; what is changed here through `misstate`, `dropPlayer` and `renamePlayer` is this source's
 * alone.
 */
export class SourceWorld {
  readonly world: WorldView;
  /** Second sources by the league's code. */
  readonly #sources: ReadonlyMap<string, SecondSource>;
  readonly #exact: boolean;
  readonly #changes: Map<string, SourceChanges>;

  constructor(
    world: WorldView,
    sources: ReadonlyMap<string, SecondSource>,
    changes: Map<string, SourceChanges>,
    exact: boolean,
  ) {
    this.world = world;
    this.#sources = sources;
    this.#changes = changes;
    this.#exact = exact;
  }

  /** The id by which this source lists a game of the world. */
  gameId(game: SimulatedGame): string {
    return this.#source(game.league).gameId(game);
  }

  games(league: string, season: number): Listing[] {
    return this.world.games(league, season).flatMap((listing) => this.#listed(listing) ?? []);
  }

  gamesOn(league: string, day: string): Listing[] {
    return this.world
      .gamesOn(league, day, this.#source(league).reschedules)
      .flatMap((listing) => this.#listed(listing) ?? []);
  }

  /** Ids of games are one source's alone, whatever the league. */
  score({ game: { id }, played }: { game: { id: string }; played?: number }): { home: number; away: number } | null {
    // It may have been played on another day, under another id.
    if (played === 0) return null;
    const { world } = this;
    for (const source of this.#sources.values()) {
      const worldId = source.worldGameId(world, id);
      const listing = worldId === null ? null : world.listing(worldId);
      const listed = listing && source.list(listing, world.now, world);
      if (worldId !== null) return listed && world.score(listed);
    }
    return null;
  }

  truth(league: string, gameId: string): TruthRow[] {
    const view = this.view({ league, gameId });
    if (view?.listing.status !== 'final' || !view.played) return [];
    const source = this.#source(league);
    const stats = (this.#exact ? source.exactStats : undefined) ?? source.stats;
    return [view.played.away, view.played.home].flatMap((side) => {
      const { id: teamId, abbreviation: teamAbbreviation } = source.club(side.club);
      return side.lines.flatMap((line) => {
        const { id, first, last } = line.player;
        const player = { playerId: source.playerId(id), playerName: `${first} ${last}` };
        return Object.entries(stats(line, view)).map(([propType, value]) => ({
          ...player,
          teamId,
          teamAbbreviation,
          propType,
          value,
        }));
      });
    });
  }

  /** A game, by the source's id, with the world's ids in it and this source's changes; null where nobody knows it. */
  view(key: SimulatedGameKey): GameView | null {
    const worldId = this.#source(key.league).worldGameId(this.world, key.gameId);
    const current = worldId === null ? null : this.world.view(worldId);
    if (!current) return null;
    const listing = this.#listingOf(current.listing, key.gameId);
    const view = { ...current, listing, played: listing.played > 0 ? current.played : null };
    if (!view.played) return view;
    const changes = this.#changes.get(view.listing.game.id);
    return changes ? { ...view, played: asStated(view.played, changes) } : view;
  }

  postpone({ league, gameId, ...change }: SimulatedGameKey & { toDay?: string }): void {
    this.world.postpone({ league, gameId: this.#worldId({ league, gameId }), ...change });
  }

  cancel(key: SimulatedGameKey): void {
    this.world.cancel({ league: key.league, gameId: this.#worldId(key) });
  }

  /** Makes this source, and no other, state another value from now on. */
  misstate({ propType, value, ...key }: PlayerKey & { propType: string; value: number }): void {
    const playerId = this.#source(key.league).worldPlayerId(key.playerId);
    this.#changesOf(key).corrections.push({ playerId, propType, value });
  }

  /** This source leaves a player out. */
  dropPlayer(key: PlayerKey): void {
    this.#changesOf(key).dropped.add(this.#source(key.league).worldPlayerId(key.playerId));
  }

  /** This source calls a player by another name in this game. */
  renamePlayer({ name, ...key }: PlayerKey & { name: string }): void {
    this.#changesOf(key).renamed.set(this.#source(key.league).worldPlayerId(key.playerId), name);
  }

  #changesOf(key: SimulatedGameKey): SourceChanges {
    const worldId = this.#worldId(key);
    const changes = this.#changes.get(worldId) ?? noSourceChanges();
    this.#changes.set(worldId, changes);
    this.world.forgetKept();
    return changes;
  }

  /** A game as it is listed under this id: now, or on the day that it was put off from. */
  #listingOf(current: Listing, gameId: string): Listing {
    const { world } = this;
    const source = this.#source(current.game.league);
    const listed = source.list(current, world.now, world) ?? current;
    if (source.gameId(listed.game) === gameId) return listed;
    const { id, league, day, first } = current.game;
    const onFirstDay = world
      .gamesOn(league, first?.day ?? day, source.reschedules)
      .filter(({ game }) => game.id === id);
    const others = onFirstDay.flatMap((listing) => source.list(listing, world.now, world) ?? []);
    return others.find(({ game }) => source.gameId(game) === gameId) ?? listed;
  }

  #listed(listing: Listing): Listing | null {
    const source = this.#source(listing.game.league);
    const listed = source.list(listing, this.world.now, this.world);
    if (!listed) return null;
    const { game } = listed;
    const [home, away] = [source.club(game.home), source.club(game.away)];
    return { ...listed, game: { ...game, id: source.gameId(game), home, away } };
  }

  #worldId({ league, gameId }: SimulatedGameKey): string {
    const source = this.#source(league);
    const id = source.worldGameId(this.world, gameId);
    if (id === null) throw new RangeError(`${source.code} knows no game ${gameId} of the ${league}.`);
    return id;
  }

  #source(league: string): SecondSource {
    const source = this.#sources.get(league);
    if (!source) throw new RangeError(`The ${league} has no such second source.`);
    return source;
  }
}
