import type { GameStatus, ScheduledGame } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { withGameNumbers } from './game-numbers.ts';

interface Facts {
  id: string;
  startsAt?: string | null;
  gameNumber?: number;
  status?: GameStatus;
  home?: string;
}

function numbersOf(...games: Facts[]) {
  const listed = games.map(({ id, startsAt = null, gameNumber = 1, status = 'final', home = '7' }) => {
    const sides = { home: { sourceTeamId: home }, away: { sourceTeamId: home === '7' ? '9' : '7' } };
    return { sourceGameId: id, startsAt, gameNumber, status, ...sides } as ScheduledGame;
  });
  return withGameNumbers(listed).map(({ sourceGameId, gameNumber }) => `${sourceGameId} ${gameNumber}`);
}

const noon = '2025-06-05T16:00:00Z';
const night = '2025-06-05T23:00:00Z';

describe('game numbers', () => {
  it('stay as the headlines have them, whatever the order of play', () => {
    expect(numbersOf({ id: 'a', startsAt: night, gameNumber: 1 }, { id: 'b', startsAt: noon, gameNumber: 2 })).toEqual([
      'a 1',
      'b 2',
    ]);
  });

  it('follow the start where no headline tells, an undecided one last', () => {
    expect(numbersOf({ id: 'a', startsAt: night }, { id: 'b', startsAt: noon })).toEqual(['a 2', 'b 1']);
    expect(numbersOf({ id: 'a' }, { id: 'b', startsAt: noon })).toEqual(['a 2', 'b 1']);
  });

  it('are not taken by a game that was put off', () => {
    expect(numbersOf({ id: 'a', startsAt: noon, status: 'postponed' }, { id: 'b', startsAt: night })).toEqual([
      'a 1',
      'b 1',
    ]);
  });

  it('leave split squads alone, who meet on both grounds', () => {
    expect(numbersOf({ id: 'a', startsAt: noon }, { id: 'b', startsAt: night, home: '9' })).toEqual(['a 1', 'b 1']);
  });
});
