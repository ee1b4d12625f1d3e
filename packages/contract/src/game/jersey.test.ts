import { expect, it } from 'vitest';
import { readJersey } from './jersey.ts';

it.each([
  ['7', '7'],
  ['07', '7'],
  [7, '7'],
  [' 23 ', '23'],
  ['0', '0'],
  [0, '0'],
  ['00', '00'],
])('reads the number %j as %j', (given, jersey) => {
  expect(readJersey(given)).toBe(jersey);
});

it.each([undefined, null, '', ' ', '--', '7A', 7.5, -7, {}])('reads none in %j', (given) => {
  expect(readJersey(given)).toBeNull();
});
