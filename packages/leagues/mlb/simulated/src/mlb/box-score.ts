import type { GameView, PlayedSide, Player, SideName, SimulatedLine, World } from '@backfield/simulator';
import { json, type SimulatedAnswer, totals } from '@backfield/simulator';
import { player } from './player.ts';
import { batting, fielding, pitching } from './stat-objects.ts';
import { copyright, team, venue } from './team.ts';

/** The box score: no game id, no status and no date in it. */
export function boxScore(world: World, gamePk: string): SimulatedAnswer {
  const view = world.view(gamePk);
  if (view?.listing.game.league !== 'MLB') {
    return json(
      { messageNumber: 10, message: 'Object not found', timestamp: world.now.toString(), traceId: null },
      404,
    );
  }
  const { game, day } = view.listing;
  const sides = (['away', 'home'] as const).filter((name) => !view.played?.[name].missing);
  return json({
    copyright,
    teams: Object.fromEntries(sides.map((name) => [name, side(view, name)])),
    officials: ['Home Plate', 'First Base', 'Second Base', 'Third Base'].map((officialType, index) => {
      const id = 427_001 + index;
      return { official: { id, fullName: `Umpire ${index + 1}`, link: `/api/v1/people/${id}` }, officialType };
    }),
    info: [{ label: 'Venue', value: `${venue(game.home).name}.` }, { label: longDate(day) }],
    pitchingNotes: [],
    topPerformers: [],
  });
}

function longDate(day: string): string {
  return Temporal.PlainDate.from(day).toLocaleString('en-US', { dateStyle: 'long' });
}

function side({ listing, played, squads }: GameView, name: SideName) {
  const { game, day } = listing;
  const result = played?.[name] ?? beforeTheGame(game[name], squads[name]);
  const { lines } = result;
  const ids = (some: readonly SimulatedLine[]) => some.map((line) => Number(line.player.id));
  const batters = lines
    .filter(({ blocks }) => blocks.batting)
    .sort((a, b) => Number(a.battingOrder) - Number(b.battingOrder));
  const pitchers = lines.filter(({ blocks }) => blocks.pitching).sort((a, b) => starts(b) - starts(a));
  const idle = lines.filter(({ blocks }) => Object.keys(blocks).length === 0);
  const isPitcher = ({ player: { position } }: SimulatedLine) => position === 'P';
  return {
    team: team(game[name], game.season, day),
    teamStats: teamStats(result),
    players: Object.fromEntries(lines.map((line) => [`ID${line.player.id}`, player(line, game[name].id)])),
    // Pitchers stand among the batters too, without any batting.
    batters: ids([...batters, ...pitchers.filter((line) => !batters.includes(line))]),
    pitchers: ids(pitchers),
    bench: ids(idle.filter((line) => !isPitcher(line))),
    bullpen: ids(idle.filter(isPitcher)),
    battingOrder: ids(batters.filter(({ battingOrder }) => battingOrder.endsWith('00'))),
    info: played ? [{ title: 'BATTING', fieldList: [{ label: 'Team LOB', value: '7.' }] }] : [],
    note: [],
  };
}

const starts = ({ blocks }: SimulatedLine): number => blocks.pitching?.gamesStarted ?? 0;

function beforeTheGame(club: PlayedSide['club'], squad: readonly Player[]): PlayedSide {
  const lines = squad.map(
    (one): SimulatedLine => ({ player: one, starter: false, blocks: {}, positions: [], battingOrder: '' }),
  );
  return { club, score: 0, byPeriod: [], lines, extras: {}, misstated: {}, missing: false };
}

/** Sums of the lines, but no inherited runners: the source always says 0 for a team. Rates are the season's. */
function teamStats(result: PlayedSide) {
  const pitchingSums = { ...totals(result, 'pitching'), inherited_runners: 0, inherited_runners_scored: 0 };
  return {
    batting: { ...batting(totals(result, 'batting')), avg: '.245', obp: '.315', slg: '.405', ops: '.720' },
    pitching: {
      ...pitching(pitchingSums),
      obp: '.310',
      era: '4.05',
      whip: '1.28',
      groundOutsToAirouts: '1.00',
      pitchesPerInning: '16.00',
    },
    fielding: fielding(totals(result, 'fielding')),
  };
}
