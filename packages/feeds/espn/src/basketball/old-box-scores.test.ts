import type { BoxScore, ScheduledGame } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { parseBoxScore } from '../box-score.ts';
import type { EspnDeclaration } from '../declaration.ts';
import { basketballSummaryOf } from '../testing/basketball.ts';
import { basketballBlocks } from './blocks.ts';
import { withoutFillers } from './fillers.ts';

const declaration: EspnDeclaration = {
  league: 'WNBA',
  path: 'basketball/wnba',
  seasonYearOffset: 0,
  blocks: basketballBlocks,
  withoutFillers,
  covers: { seasons: { first: 2003 }, gameTypes: ['regular'] },
  invariants: [],
  extractorVersion: 1,
};
const game = { sourceGameId: '1001' } as ScheduledGame;

const columns = 14;
const dashes = Array.from({ length: columns }, (_, place) => (place >= 2 && place <= 4 ? '-----' : '--'));
type Rows = { athletes: { didNotPlay: boolean; stats: string[] }[]; labels: string[] };

/** A sound box score with its cells changed, label by label; benched rows have none. */
function read(change: (label: string, text: string) => string, benched = dashes): BoxScore {
  const summary = basketballSummaryOf({ minutes: 40 });
  for (const { statistics } of summary.boxscore.players as { statistics: Rows[] }[]) {
    for (const { athletes, labels } of statistics) {
      for (const athlete of athletes) {
        if (athlete.stats.length === 0) Object.assign(athlete, { didNotPlay: false, stats: benched });
        else athlete.stats = athlete.stats.map((text, place) => change(labels[place] ?? '', text));
      }
    }
  }
  return parseBoxScore(summary, game, declaration);
}

const sound = (_label: string, text: string) => text;
const plusMinus = (value: string) => (label: string, text: string) => (label === '+/-' ? value : text);
const kept = ({ players }: BoxScore) => players.filter(({ stats }) => 'plus_minus' in stats).length;

describe('a basketball box score of long ago', () => {
  it('has no line of a player whose cells are all dashes', () => {
    const box = read(sound);
    expect(box.rejected).toEqual([]);
    expect(box.players).toHaveLength(10);
  });

  it.each(['-1', '0', '+3'])('has no plus/minus where everybody has %s and the score is another', (filler) => {
    const box = read(plusMinus(filler));
    expect(box.rejected).toEqual([]);
    expect(kept(box)).toBe(0);
    expect(box.players[0]?.stats).toMatchObject({ points: expect.any(Number), personal_fouls: 2 });
  });

  it('keeps plus/minus that follows from the score', () => {
    expect(kept(read(sound))).toBe(10);
  });

  it.each(['', '--'])('reads "%s" as no plus/minus', (blank) => {
    const box = read(plusMinus(blank));
    expect([kept(box), box.rejected]).toEqual([0, []]);
  });

  it('is none where nobody has a value, which is no other shape', () => {
    const everyBlank = (label: string) => (['FG', '3PT', 'FT'].includes(label) ? '-----' : '--');
    expect(() => read(everyBlank)).toThrow(
      expect.objectContaining({ code: 'EMPTY_BOX_SCORE', message: expect.stringContaining('accept-gap WNBA 1001') }),
    );
  });
});
