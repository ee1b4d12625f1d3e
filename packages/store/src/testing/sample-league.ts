import type { League, Source } from '@backfield/contract';

/** A league with only what the store reads of it. */
export function sampleLeague(code = 'NFL', propTypes: League['propTypes'] = samplePropTypes): League {
  return {
    code,
    name: `League ${code}`,
    timeZone: 'America/New_York',
    finalAfter: { hours: 4, reason: 'made up' },
    propTypes,
    corrections: { recent: { kind: 'days-after', days: [1, 3, 7] }, deepDays: 60, reason: '', citation: '' },
    sources: [unusedSource],
    seasons: {
      first: 2000,
      start: { month: 9, day: 1, yearOffset: -1 },
      end: { month: 2, day: 29, yearOffset: 0 },
      naming: '',
      citation: '',
      exceptions: {},
    },
  };
}

export const samplePropTypes: League['propTypes'] = [
  { code: 'receptions', label: 'Receptions', group: 'receiving', unit: 'count' },
  { code: 'receiving_yards', label: 'Receiving yards', group: 'receiving', unit: 'yards' },
];

const unusedSource: Source = {
  code: 'espn',
  host: 'example.invalid',
  about: { name: '', seasons: { first: 2000 }, gameTypes: ['regular'], limits: [], terms: '' },
  extractorVersion: 1,
  scheduleDays: 1,
  invariants: [],
  schedule: () => Promise.reject(new Error('not asked for')),
  boxScore: () => Promise.reject(new Error('not asked for')),
  probe: () => Promise.reject(new Error('not asked for')),
};
