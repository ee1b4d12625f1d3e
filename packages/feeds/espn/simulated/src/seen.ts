import type { GameView, PlayedGame, PlayedSide, SecondSource, SimulatedLine, World } from '@backfield/simulator';
import type { Seen } from './channel.ts';

/** A league whose default source is ESPN: the world goes by its ids and words already. */
export function asDefault(league: string): (world: World) => Seen {
  return (world) => ({
    gamesOn: (day) => world.gamesOn(league, day).flatMap(({ game }) => world.view(game.id) ?? []),
    view: (gameId) => world.view(gameId),
  });
}

/** A league that ESPN sees as a second source. */
export function asSecond(league: string, espn: SecondSource): (world: World) => Seen {
  return (world) => {
    const seen = world.seenBy(espn.code);
    const view = (gameId: string) => {
      const found = seen.view({ league, gameId });
      return found && inEspnWords(espn, found);
    };
    return { gamesOn: (day) => seen.gamesOn(league, day).flatMap(({ game }) => view(game.id) ?? []), view };
  };
}

/** A game by the world's ids, by ESPN's. */
function inEspnWords(espn: SecondSource, { listing, squads, played }: GameView): GameView {
  const { home, away } = listing.game;
  const game = {
    ...listing.game,
    id: espn.gameId(listing.game),
    home: espn.club(home),
    away: espn.club(away),
  };
  const line = (one: SimulatedLine): SimulatedLine => ({
    ...one,
    player: { ...one.player, id: espn.playerId(one.player.id) },
  });
  const side = (one: PlayedSide): PlayedSide => ({
    ...one,
    club: espn.club(one.club),
    lines: one.lines.map(line),
  });
  const seen = (whole: PlayedGame) => ({ ...whole, game, home: side(whole.home), away: side(whole.away) });
  return { listing: { ...listing, game }, squads, played: played && seen(played) };
}
