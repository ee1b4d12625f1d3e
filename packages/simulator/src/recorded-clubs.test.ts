import { describe, expect, it } from 'vitest';
import type { Club } from './clubs/club.ts';
import { simulatedLeagues } from './simulated/simulated-leagues.ts';
import { recordedAnswers, recordedDirectory } from './testing/recorded.ts';

const title = recordedDirectory
  ? 'clubs have the ids and abbreviations of the recorded answers'
  : 'clubs are not compared: BACKFIELD_RECORDED_DIR is unset';

interface Team {
  id: string | number;
  abbreviation?: string;
  abbrev?: string;
  isActive?: boolean;
}

/** The clubs of a league, by its default source or as another one names them. */
function clubsOf(league: string, source?: string): Club[] {
  const { model, secondSources } = simulatedLeagues.find((one) => one.model.code === league) ?? {};
  const named = secondSources?.find(({ code }) => code === source);
  return (model?.clubs ?? []).map((club) => named?.club(club) ?? club);
}

/** Every object anywhere in the answers that stands under one of these keys. */
function teamsIn(value: unknown, keys: ReadonlySet<string>): Team[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const below = teamsIn(child, keys);
    return keys.has(key) && !Array.isArray(child) ? [child as Team, ...below] : below;
  });
}

/** How many of a league's clubs the answers name; throws where one has another abbreviation. */
function namedClubs(league: string, teams: readonly Team[]): number {
  const recorded = new Map(teams.map(({ id, abbreviation, abbrev }) => [String(id), abbreviation ?? abbrev]));
  const known = clubsOf(league).filter(({ id }) => recorded.has(id));
  for (const { id, abbreviation } of known) expect(`${id} ${recorded.get(id)}`).toBe(`${id} ${abbreviation}`);
  return known.length;
}

describe.skipIf(!recordedDirectory)(title, () => {
  const team = new Set(['team']);

  it.each([
    ['NFL', 'nfl', 32],
    ['NBA', 'nba', 27],
    ['WNBA', 'wnba', 3],
  ] as const)('%s', (league, slug, named) => {
    const teams = teamsIn(recordedAnswers(new RegExp(`raw-schedules/espn-${slug}-`)), team);
    const active = teams.filter(({ isActive }) => isActive);
    expect(namedClubs(league, active)).toBeGreaterThanOrEqual(named);
  });

  it.each([
    ['MLB', 30],
    ['NHL', 17],
  ] as const)('%s on ESPN', (league, named) => {
    const all = teamsIn(
      recordedAnswers(new RegExp(`(raw-schedules/espn-|espn/)${league.toLowerCase()}.*\\.json$`)),
      team,
    );
    // Some places name a team by its id alone.
    const teams = all.filter(({ abbreviation }) => abbreviation !== undefined);
    const recorded = new Set(teams.map(({ id, abbreviation }) => `${id} ${abbreviation}`));
    const clubs = clubsOf(league, 'espn');
    const ids = new Set(teams.map(({ id }) => id));
    const met = clubs.filter(({ id }) => ids.has(id));
    expect(met.length).toBe(named);
    expect(met.filter(({ id, abbreviation }) => !recorded.has(`${id} ${abbreviation}`))).toEqual([]);
  });

  it('MLB', () => {
    const [{ teams }] = recordedAnswers(/mlb\/teams-2024\.json$/) as [{ teams: Team[] }];
    expect(namedClubs('MLB', teams)).toBe(30);
  });

  it('NHL', () => {
    const answers = recordedAnswers(/raw-schedules\/nhl-2024.*\.json$/);
    expect(namedClubs('NHL', teamsIn(answers, new Set(['awayTeam', 'homeTeam'])))).toBe(32);
  });
});
