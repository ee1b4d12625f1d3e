import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { findLeague, leagues } from './leagues.ts';

const codes = leagues.map(({ code }) => code);

describe('the registry', () => {
  it('holds the leagues that have a folder beside it, each once', async () => {
    const entries = await readdir(new URL('../..', import.meta.url), { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory() && entry.name !== 'registry').map(({ name }) => name);
    expect(codes.map((code) => code.toLowerCase()).sort()).toEqual(folders.sort());
  });

  it('knows leagues by unique codes in capitals', () => {
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[A-Z]+$/);
  });

  it('finds a league however its code is typed', () => {
    expect(findLeague('MLB')?.name).toBe('Major League Baseball');
    expect(findLeague('nhl')?.code).toBe('NHL');
  });

  it('finds nothing under a code that no league has', () => {
    expect(findLeague('XFL')).toBeUndefined();
  });
});
