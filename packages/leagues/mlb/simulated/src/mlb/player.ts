import type { SimulatedLine, Stats } from '@backfield/simulator';
import { seasonStats } from './season-stats.ts';
import {
  batting,
  battingSummary,
  decisionNote,
  fielding,
  pitcherRecord,
  pitching,
  pitchingSummary,
} from './stat-objects.ts';

const positions: Readonly<Record<string, readonly [code: string, name: string, type: string]>> = {
  P: ['1', 'Pitcher', 'Pitcher'],
  C: ['2', 'Catcher', 'Catcher'],
  '1B': ['3', 'First Base', 'Infielder'],
  '2B': ['4', 'Second Base', 'Infielder'],
  '3B': ['5', 'Third Base', 'Infielder'],
  SS: ['6', 'Shortstop', 'Infielder'],
  LF: ['7', 'Outfielder', 'Outfielder'],
  CF: ['8', 'Outfielder', 'Outfielder'],
  RF: ['9', 'Outfielder', 'Outfielder'],
  DH: ['10', 'Designated Hitter', 'Hitter'],
  PH: ['11', 'Pinch Hitter', 'Hitter'],
  IF: ['I', 'Infielder', 'Infielder'],
  OF: ['O', 'Outfielder', 'Outfielder'],
  UT: ['U', 'Utility', 'Utility'],
  TWP: ['Y', 'Two-Way Player', 'Two-Way Player'],
};

function position(abbreviation: string) {
  const [code, name, type] = positions[abbreviation] ?? ['U', 'Utility', 'Utility'];
  return { code, name, type, abbreviation };
}

/** A player on the list of 26; who did not play has three empty objects. */
export function player({ player: person, blocks, positions: stood, battingOrder }: SimulatedLine, clubId: string) {
  const { batting: hitter, pitching: pitcher, fielding: fielder } = blocks;
  const played = fielder !== undefined;
  const fullName = `${person.first} ${person.last}`;
  const last = stood.at(-1) ?? person.position;
  return {
    person: { id: Number(person.id), fullName, link: `/api/v1/people/${person.id}`, boxscoreName: person.last },
    jerseyNumber: person.jersey,
    position: position(hitter && pitcher ? person.position : last),
    status: { code: 'A', description: 'Active' },
    parentTeamId: Number(clubId),
    ...(battingOrder !== '' && { battingOrder }),
    stats: {
      batting: hitter ? hitting(hitter) : {},
      pitching: pitcher ? pitched(pitcher) : {},
      fielding: fielder ? fielded(fielder) : {},
    },
    seasonStats: seasonStats(blocks),
    gameStatus: {
      isCurrentBatter: false,
      isCurrentPitcher: (pitcher?.gamesFinished ?? 0) > 0,
      isOnBench: !played,
      isSubstitute: battingOrder !== '' && !battingOrder.endsWith('00'),
    },
    ...(played && { allPositions: stood.map(position) }),
  };
}

function hitting(stats: Stats) {
  return { summary: battingSummary(stats), gamesPlayed: 1, ...batting(stats) };
}

function pitched(stats: Stats) {
  const note = decisionNote(stats);
  return {
    ...(note !== null && { note }),
    summary: pitchingSummary(stats),
    ...pitcherRecord(stats),
    ...pitching(stats),
  };
}

/** The source writes ".000" as everybody's fielding percentage. */
function fielded(stats: Stats) {
  const started = stats.gamesStarted ?? 0;
  return { ...(started > 0 && { gamesStarted: started }), ...fielding(stats), fielding: '.000' };
}
