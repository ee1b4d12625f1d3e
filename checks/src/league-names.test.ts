import { leagues } from '@backfield/leagues';
import { expect, it } from 'vitest';
import { root } from './house.ts';
import { linesNamingLeagues, sharedFiles, sharedLinesNamingLeagues } from './league-names.ts';

const codes = leagues.map(({ code }) => code);

it('shared code names no league', () => {
  expect(sharedFiles(root).length).toBeGreaterThan(200);
  expect(sharedLinesNamingLeagues(root, codes)).toEqual([]);
});

it.each([
  ["if (league.code === 'NFL') return 1;", 1],
  ["join (values ('NFL', 'passing_yards'))", 1],
  ["'logs of NFL, NBA and others'", 1],
  ["'backfill NFL 30'", 0],
  ['/** The NFL and the NBA. */', 0],
  ['// NFL and NBA', 0],
])('of a league is named in %s: %i', (text, count) => {
  expect(linesNamingLeagues(text, ['NFL', 'NBA'])).toHaveLength(count);
});
