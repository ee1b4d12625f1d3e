import { expect, it } from 'vitest';
import { initialName, plainName } from './plain-name.ts';

it.each([
  ['José Ramírez', 'Jose Ramirez'],
  ['P.J. Washington Jr.', 'PJ Washington'],
  ["De'Andre Hunter", 'DeAndre Hunter'],
  ['Jaxon Smith-Njigba', 'Jaxon Smith Njigba'],
  ['Marvin Harrison III', 'Marvin Harrison'],
  ['Luka Dončić', 'LUKA DONCIC'],
  ['Emil Bødker', 'Emil Bodker'],
])('%s and %s are one name', (one, other) => {
  expect(plainName(one)).toBe(plainName(other));
});

it.each([
  ['Adrian Kempe', 'A. Kempe'],
  ['James van Riemsdyk', 'J. van Riemsdyk'],
  ['J.T. Miller', 'J. Miller'],
  ['Nicolas Claxton', 'Nic Claxton'],
])('%s and %s have the initial and the last name in common', (one, other) => {
  expect(initialName(one)).toBe(initialName(other));
  expect(plainName(one)).not.toBe(plainName(other));
});

it('keeps a name that is nothing but what looks like a generation', () => {
  expect(plainName('Sr')).toBe('sr');
});
