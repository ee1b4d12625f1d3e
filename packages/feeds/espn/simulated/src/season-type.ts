import type { GameKind, SimulatedGame } from '@backfield/simulator';
import type { EspnChannel } from './channel.ts';

const types: Readonly<Record<GameKind, { type: number; slug: string }>> = {
  preseason: { type: 1, slug: 'preseason' },
  exhibition: { type: 1, slug: 'preseason' },
  regular: { type: 2, slug: 'regular-season' },
  'cup-final': { type: 2, slug: 'regular-season' },
  // ESPN files all-star games under the regular season; the competition's own type tells them apart.
  'all-star': { type: 2, slug: 'regular-season' },
  postseason: { type: 3, slug: 'post-season' },
  'play-in': { type: 5, slug: 'play-in-season' },
  'other-competition': { type: 2, slug: 'regular-season' },
};

/** The part of the season that a game belongs to, in ESPN's numbers. */
export function seasonOf(channel: EspnChannel, { kind, season }: SimulatedGame) {
  const year = channel.seasonYear(season);
  // The Pro Bowl stands between two weekends of the playoffs, as their week 4.
  if (kind === 'all-star' && channel.hasWeeks) return { year, ...types.postseason };
  return { year, ...types[kind] };
}

const rounds = [
  { id: '14', abbreviation: 'RD16' },
  { id: '15', abbreviation: 'QTR' },
  { id: '16', abbreviation: 'SEMI' },
  { id: '17', abbreviation: 'FINAL' },
];

export function competitionType(channel: EspnChannel, { kind, round }: SimulatedGame) {
  if (kind === 'all-star') return { id: '4', abbreviation: 'ALLSTAR' };
  // The 4 Nations Face-Off.
  if (kind === 'other-competition') return { id: '22', abbreviation: 'QRR' };
  const ofRound = channel.roundTypes && round !== null ? rounds[round - 1] : undefined;
  return ofRound ?? { id: '1', abbreviation: 'STD' };
}
