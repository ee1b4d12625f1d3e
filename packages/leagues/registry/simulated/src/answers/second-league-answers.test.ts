import type { Listing, TruthRow } from '@backfield/simulator';
import { describe, expect, it } from 'vitest';
import { createWorld } from '../start-simulator.ts';
import { ask } from '../testing/ask.ts';

interface Row {
  athlete: { id: string; displayName: string };
  stats: string[];
}

interface Summary {
  header: { id: string; competitions: [{ status: { type: { name: string; detail: string } } }] };
  boxscore: {
    teams: { statistics: { name: string; displayValue: string }[] }[];
    players?: {
      team: { id: string };
      statistics: { name?: string; type?: string; labels: string[]; athletes: Row[] }[];
    }[];
  };
}

interface Event {
  id: string;
  date: string;
  status: { type: { name: string; detail: string } };
  competitions: [{ type: { abbreviation: string }; notes: { headline: string }[]; competitors: { team: object }[] }];
}

const base = 'https://site.api.espn.com/apis/site/v2/sports';
const paths = { MLB: 'baseball/mlb', NHL: 'hockey/nhl' } as const;
type League = keyof typeof paths;

const world = createWorld({ seed: 5, now: '2025-09-01T12:00:00Z' });

function summaryOf(league: League, gameId: string): Summary {
  return ask(world, `${base}/${paths[league]}/summary?event=${gameId}`);
}

function eventsOn(league: League, day: string): Event[] {
  const url = `${base}/${paths[league]}/scoreboard?dates=${day.replaceAll('-', '')}`;
  return ask<{ events: Event[] }>(world, url).events;
}

function finals(league: string, season: number): Listing[] {
  return world
    .seenBy('espn')
    .games(league, season)
    .filter(({ status }) => status === 'final');
}

/** The cells of each row under one label, as `TEAM PLAYER TEXT`. */
function cells({ boxscore: { players = [] } }: Summary, blocks: readonly string[], label: string): string[] {
  return players.flatMap(({ team, statistics }) =>
    statistics
      .filter(({ name, type }) => blocks.includes(name ?? type ?? ''))
      .flatMap(({ labels, athletes }) =>
        athletes.map(({ athlete, stats }) => `${team.id} ${athlete.id} ${stats[labels.indexOf(label)]}`),
      ),
  );
}

/** The world's values of a prop type, in the form of the answers. */
function known(truth: readonly TruthRow[], propType: string, show: (value: number) => string = String): string[] {
  return truth
    .filter((row) => row.propType === propType)
    .map(({ teamId, playerId, value }) => `${teamId} ${playerId} ${show(value)}`);
}

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

describe('the MLB on ESPN', () => {
  const games = finals('MLB', 2025).filter((_, index) => index % 300 === 0);

  it('is told by ids of its own, with innings in thirds and two figures in one cell', () => {
    for (const { game } of games) {
      const truth = world.seenBy('espn').truth('MLB', game.id);
      const summary = summaryOf('MLB', game.id);
      expect(summary.header.id).toBe(game.id);
      const read = (block: string, label: string) => cells(summary, [block], label).sort();
      expect(read('batting', 'HR')).toEqual(known(truth, 'home_runs').sort());
      expect(read('pitching', 'HR')).toEqual(known(truth, 'home_runs_allowed').sort());
      const innings = (outs: number) => `${Math.floor(outs / 3)}.${outs % 3}`;
      expect(read('pitching', 'IP')).toEqual(known(truth, 'pitching_outs', innings).sort());
      const strikes = new Map(
        known(truth, 'strikes_thrown').map((line) => line.split(/ (?=\d+$)/) as [string, string]),
      );
      const pitches = known(truth, 'pitches_thrown').map((line) => `${line}-${strikes.get(line.replace(/ \d+$/, ''))}`);
      expect(read('pitching', 'PC-ST')).toEqual(pitches.sort());
    }
  });

  it('keeps a game that was put off for good, and gives its makeup another id', () => {
    const made = finals('MLB', 2024).filter(({ game }) => game.first !== null);
    expect(made.length).toBeGreaterThan(20);
    for (const { game, day } of made.slice(0, 5)) {
      const firstDay = game.first?.day ?? '';
      const firstId = String(Number(game.id) - 50_000);
      const first = eventsOn('MLB', firstDay).find(({ id }) => id === firstId);
      expect(first?.status.type.name).toBe('STATUS_POSTPONED');
      const [note] = first?.competitions[0].notes ?? [];
      expect(Date.parse(`${note?.headline.split('Makeup date ')[1]} ${day.slice(0, 4)} UTC`)).toBe(Date.parse(day));
      const twice = eventsOn('MLB', day).filter(({ competitions }) => {
        const [one = '', other = ''] = competitions[0].notes.map(({ headline }) => headline);
        return /Doubleheader/.test(one + other);
      });
      expect(twice.map(({ id }) => id)).toContain(game.id);
      expect(summaryOf('MLB', firstId).boxscore.players).toBeUndefined();
      expect(world.seenBy('espn').truth('MLB', firstId)).toEqual([]);
    }
  });

  it('has no World Baseball Classic, which is another league there', () => {
    const classic = world.games('MLB', 2023).filter(({ game }) => game.kind === 'other-competition');
    expect(classic.length).toBeGreaterThan(0);
    const days = new Set(classic.map(({ day }) => day));
    const listed = [...days].flatMap((day) => world.seenBy('espn').gamesOn('MLB', day));
    expect(listed.filter(({ game }) => game.kind === 'other-competition')).toEqual([]);
  });
});

describe('the NHL on ESPN', () => {
  const games = finals('NHL', 2025).filter((_, index) => index % 150 === 0);

  it('is told by ids of its own, with shots under S and ice time as a clock', () => {
    for (const { game } of games) {
      const truth = world.seenBy('espn').truth('NHL', game.id);
      const summary = summaryOf('NHL', game.id);
      const skaters = (label: string) => cells(summary, ['forwards', 'defenses'], label).sort();
      expect(skaters('S')).toEqual(known(truth, 'shots_on_goal').sort());
      expect(skaters('PPTOI')).toEqual(known(truth, 'power_play_time_on_ice', clock).sort());
      expect(skaters('FL')).toEqual(known(truth, 'faceoffs_lost').sort());
      expect(cells(summary, ['goalies'], 'SV').sort()).toEqual(known(truth, 'saves').sort());
    }
  });

  it('counts goals of a shootout under SOG, and calls it SO', () => {
    const shootout = finals('NHL', 2025).find(
      ({ game }) => summaryOf('NHL', game.id).header.competitions[0].status.type.detail === 'Final/SO',
    );
    const goals = cells(summaryOf('NHL', shootout?.game.id ?? ''), ['forwards', 'defenses'], 'SOG');
    expect(goals.filter((line) => line.endsWith(' 1'))).toHaveLength(2);
  });

  it('files the 4 Nations Face-Off under the regular season, as another competition', () => {
    const [event] = eventsOn('NHL', '2025-02-15');
    expect(event?.competitions[0].type.abbreviation).toBe('QRR');
  });

  it('says what it alone got wrong, in its answers', () => {
    const [{ game } = { game: { id: '' } }] = games;
    const seen = world.seenBy('espn');
    const [row, other] = seen.truth('NHL', game.id).filter(({ propType }) => propType === 'shots_on_goal');
    if (!row || !other) throw new Error('no players');
    const key = { league: 'NHL', gameId: game.id } as const;
    seen.misstate({ ...key, playerId: row.playerId, propType: 'shots_on_goal', value: 77 });
    seen.dropPlayer({ ...key, playerId: other.playerId });
    const shots = cells(summaryOf('NHL', game.id), ['forwards', 'defenses'], 'S');
    expect(shots).toContain(`${row.teamId} ${row.playerId} 77`);
    expect(shots.join()).not.toContain(` ${other.playerId} `);
    world.restore();
  });
});

describe.each(['MLB', 'NHL'] as const)('ids of the %s on ESPN', (league) => {
  it('are of one game and one league', () => {
    const [{ game } = { game: { id: '' } }] = finals(league, 2025);
    const other = league === 'MLB' ? 'NHL' : 'MLB';
    expect(summaryOf(other, game.id)).toMatchObject({ code: 404 });
    expect(summaryOf(league, '401000000')).toMatchObject({ code: 404 });
    expect(summaryOf(league, String(Number(game.id) + 50_000))).toMatchObject({ code: 404 });
    const worldId = world.games(league, 2025)[0]?.game.id ?? '';
    expect(summaryOf(league, worldId)).toMatchObject({ code: 404 });
  });
});
