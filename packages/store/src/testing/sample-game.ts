import { type BoxScore, type Finding, type PlayerLine, type ScheduledGame, toGameDay } from '@backfield/contract';
import type { GameWrite } from '@backfield/contract/store';

export interface SampleGame {
  id?: string;
  day?: string;
  league?: string;
  source?: string;
  players?: PlayerLine[];
  findings?: Finding[];
  extractorVersion?: number;
  allowShrink?: boolean;
  game?: Partial<ScheduledGame>;
  box?: Partial<BoxScore>;
}

/** A final game of the Bears (team 1, home) and the Jets (team 2) with two players a side. */
export function sampleWrite({ id = '100', day = '2024-10-08', game, box, ...rest }: SampleGame = {}): GameWrite {
  return {
    league: rest.league ?? 'NFL',
    source: rest.source ?? 'espn',
    extractorVersion: rest.extractorVersion ?? 1,
    runId: 1,
    game: { ...sampleScheduledGame(id, day), ...game },
    box: {
      sourceGameId: id,
      status: 'final',
      home: { sourceTeamId: '1', abbreviation: 'CHI', name: 'Chicago Bears', score: 20 },
      away: { sourceTeamId: '2', abbreviation: 'NYJ', name: 'New York Jets', score: 17 },
      players: rest.players ?? samplePlayers(),
      totals: { home: {}, away: {} },
      rejected: [],
      ...box,
    },
    findings: rest.findings ?? [],
    allowShrink: rest.allowShrink ?? false,
  };
}

export function sampleScheduledGame(id: string, day: string): ScheduledGame {
  return {
    sourceGameId: id,
    gameDay: toGameDay(day),
    season: 2025,
    gameType: 'regular',
    status: 'final',
    statusDetail: 'Final',
    official: true,
    startsAt: `${day}T17:00Z`,
    gameNumber: 1,
    home: { sourceTeamId: '1', name: 'Chicago Bears', score: 20 },
    away: { sourceTeamId: '2', name: 'New York Jets', score: 17 },
  };
}

export function samplePlayers(): PlayerLine[] {
  return [
    samplePlayer('11', '1', { receptions: 5, receiving_yards: 61, receiving_touchdowns: 1 }),
    samplePlayer('12', '1', { receptions: 2, receiving_yards: -3, receiving_touchdowns: 0 }),
    samplePlayer('21', '2', { receptions: 7, receiving_yards: 102, receiving_touchdowns: 0 }),
    samplePlayer('22', '2', { sacks: 0.5, tackles: 8 }),
  ];
}

export function samplePlayer(
  sourcePlayerId: string,
  sourceTeamId: string,
  stats: Record<string, number>,
  name = `Player ${sourcePlayerId}`,
): PlayerLine {
  return { sourcePlayerId, sourceTeamId, name, nameIsFull: true, jersey: null, stats };
}

/** Twelve lines a player, enough that one of them may go without making the game worse. */
export function manyLines(value = 1): Record<string, number> {
  return Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`stat_${index}`, value + index]));
}
