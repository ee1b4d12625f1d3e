import type { League } from '@backfield/contract';
import { getSeasonDateRange, isGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';

/** Tests everything that a league declares, whatever its sources answer. */
export function describeLeagueContract(league: League): void {
  describe(`${league.code} keeps to the league contract`, () => {
    it('has an upper-case code and a time zone that exists', () => {
      expect(league.code).toMatch(/^[A-Z]+$/);
      expect(() => Temporal.Now.zonedDateTimeISO(league.timeZone)).not.toThrow();
    });

    it('names each prop type once, in lower case', () => {
      const codes = league.propTypes.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      for (const code of codes) expect(code).toMatch(/^[a-z][a-z0-9_]*$/);
    });

    it('is shown in overviews by a prop type of its own', () => {
      const { headline, propTypes } = league;
      if (headline !== undefined) expect(propTypes.map(({ code }): string => code)).toContain(headline);
    });

    it('has season windows in order that never overlap, and a citation for each odd one', () => {
      let previousEnd = '';
      for (let season = league.seasons.first; season <= 2040; season++) {
        if (league.seasons.exceptions[season]?.window === null) continue;
        const { startDate, endDate } = getSeasonDateRange(league, season);
        expect(startDate > previousEnd && startDate < endDate, `season ${season}`).toBe(true);
        previousEnd = endDate;
      }
      for (const { citation, reason } of Object.values(league.seasons.exceptions)) {
        expect(citation).not.toBe('');
        expect(reason).not.toBe('');
      }
    });

    it('has sources that give none but its prop types', () => {
      const codes: string[] = league.propTypes.map(({ code }) => code);
      for (const { about } of league.sources) {
        expect((about.propTypes ?? []).filter((code) => !codes.includes(code))).toEqual([]);
      }
    });

    it('has sources that say when the games are played that they leave out, and can be asked for one', () => {
      for (const { about, unlisted = [], listedGame } of league.sources) {
        if (unlisted.length > 0) expect(listedGame).toBeDefined();
        for (const { gameType, what, from, to, firstYear, days, citation } of unlisted) {
          expect(about.gameTypes).not.toContain(gameType);
          expect([what, citation]).not.toContain('');
          expect(from <= to && [from, to].every((day) => isGameDay(`${firstYear}-${day}`)), what).toBe(true);
          for (const [year, ofYear] of Object.entries(days)) {
            expect(Number(year)).toBeGreaterThanOrEqual(firstYear);
            for (const day of ofYear) expect(isGameDay(day) && day.startsWith(`${year}-`), day).toBe(true);
          }
        }
      }
    });

    it('translates abbreviations of teams one to one', () => {
      for (const { teamAliases = {} } of league.sources) {
        const names = Object.values(teamAliases);
        expect(new Set(names).size).toBe(names.length);
        for (const [name, alias] of Object.entries(teamAliases)) expect(alias).not.toBe(name);
      }
    });

    it('has sources with unique codes, versions from 1 and named invariants', () => {
      expect(new Set(league.sources.map(({ code }) => code)).size).toBe(league.sources.length);
      for (const { extractorVersion, scheduleDays, invariants } of league.sources) {
        expect(extractorVersion).toBeGreaterThanOrEqual(1);
        expect(scheduleDays).toBeGreaterThanOrEqual(1);
        expect(new Set(invariants.map(({ name }) => name)).size).toBe(invariants.length);
        for (const { name, reason } of invariants) expect(`${name}: ${reason}`).toMatch(/^[a-z0-9-]+: .+/);
      }
    });

    it('knows each team by one abbreviation, whatever a source calls it', () => {
      for (const { code, teamAliases = {} } of league.sources) {
        const common = Object.values(teamAliases);
        expect(new Set(common).size, code).toBe(common.length);
        // A name that stands for another team than its own would make two teams one.
        const own = common.filter((name) => name in teamAliases && teamAliases[name] === name);
        expect(own, code).toEqual([]);
      }
    });
  });
}
