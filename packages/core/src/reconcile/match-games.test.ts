import { describe, expect, it } from 'vitest';
import { toGameDay } from '../days/game-day.ts';
import { matchGames } from './match-games.ts';
import type { IdentifiedGame } from './reconciliation.ts';

function game(id: string, away: string, home: string, more: Partial<IdentifiedGame> = {}): IdentifiedGame {
  const team = (abbreviation: string, score: number) => ({
    sourceTeamId: `${id.charAt(0)} ${abbreviation}`,
    abbreviation,
    name: abbreviation,
    score,
  });
  const gameDay = toGameDay('2024-10-08');
  return { sourceGameId: id, gameDay, gameNumber: 1, home: team(home, 2), away: team(away, 1), ...more };
}

function pairs(here: IdentifiedGame[], there: IdentifiedGame[], teamAliases: Record<string, string> = {}) {
  const { matches } = matchGames(here, there, { here: {}, there: { teamAliases } });
  return matches.map((match) => `${match.here.sourceGameId}=${match.there.sourceGameId}`).sort();
}

describe('games of two sources', () => {
  it('are one where day, teams and number are the same, whoever is at home', () => {
    expect(
      pairs([game('a1', 'BOS', 'NYK'), game('a2', 'LAL', 'GSW')], [game('b9', 'GSW', 'LAL'), game('b8', 'BOS', 'NYK')]),
    ).toEqual(['a1=b8', 'a2=b9']);
  });

  it('are told apart by the other source’s own abbreviations', () => {
    expect(pairs([game('a1', 'WSH', 'NO')], [game('b1', 'WAS', 'NOP')])).toEqual([]);
    expect(pairs([game('a1', 'WSH', 'NO')], [game('b1', 'WAS', 'NOP')], { WAS: 'WSH', NOP: 'NO' })).toEqual(['a1=b1']);
  });

  it('of a doubleheader are told apart by their numbers', () => {
    const second = { gameNumber: 2 };
    const here = [game('a1', 'BOS', 'NYY'), game('a2', 'BOS', 'NYY', second)];
    const there = [game('b2', 'BOS', 'NYY', second), game('b1', 'BOS', 'NYY')];
    expect(pairs(here, there)).toEqual(['a1=b1', 'a2=b2']);
    expect(pairs(here, [game('b1', 'BOS', 'NYY'), game('b2', 'BOS', 'NYY')])).toEqual([]);
  });

  it('of other numbers are one where there is no other game and the score is the same', () => {
    const there = game('b2', 'BOS', 'NYY', { gameNumber: 2 });
    expect(pairs([game('a1', 'BOS', 'NYY')], [there])).toEqual(['a1=b2']);
    expect(pairs([game('a1', 'BOS', 'NYY')], [{ ...there, home: { ...there.home, score: 5 } }])).toEqual([]);
  });

  it('stay unmatched where two teams would have one name', () => {
    const there = [game('b1', 'BOS', 'NYK'), game('b2', 'BKN', 'LAL')];
    expect(pairs([game('a1', 'BOS', 'NYK')], there, { BKN: 'NYK' })).toEqual([]);
  });

  it('of other days are not one', () => {
    expect(pairs([game('a1', 'BOS', 'NYK')], [game('b1', 'BOS', 'NYK', { gameDay: toGameDay('2024-10-09') })])).toEqual(
      [],
    );
  });
});
