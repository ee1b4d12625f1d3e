import { describe, expect, it } from 'vitest';
import { plainText, shorten } from './plain-text.ts';

describe('plain text', () => {
  it('is one line without control characters', () => {
    expect(plainText(' one\r\n two\tthree\u0000\u2028four \u001b[31mred ')).toBe('one two three four [31mred');
  });

  it.each([
    [
      'connect postgres://fan:hunter2@db.example.com:5432/stats failed',
      'connect postgres://…@db.example.com:5432/stats failed',
    ],
    ['postgresql://fan:hunt@er2@db/stats', 'postgresql://…@db/stats'],
    ['POST https://hooks.slack.com/services/T0/B0/hunter2 failed', 'POST https://hooks.slack.com/… failed'],
    ['https://hooks.slack-gov.com/services/T0/B0/hunter2', 'https://hooks.slack-gov.com/…'],
    ['host=db password=hunter2 sslmode=require', 'host=db password=… sslmode=require'],
    ['https://api.example.com/games?api_key=hunter2&day=1', 'https://api.example.com/games?api_key=…&day=1'],
    ['sent ghp_hunter2hunter2 and xoxb-1-hunter2', 'sent … and …'],
  ])('shows nothing secret of "%s"', (text, shown) => {
    expect(plainText(text)).toBe(shown);
  });

  it('leaves ordinary addresses alone', () => {
    const text = 'https://site.api.espn.com/apis/site/v2/sports/basketball/nba/summary?event=401';
    expect(plainText(text)).toBe(text);
  });
});

describe('a shortened text', () => {
  it.each([
    ['short', 5, 'short'],
    ['a longer one', 8, 'a longe…'],
    ['cut at a space', 5, 'cut…'],
    ['goal \u{1f3d2}!', 7, 'goal…'],
  ])('of "%s" in %d characters is "%s"', (text, longest, shortened) => {
    expect(shorten(text, longest)).toBe(shortened);
    expect(shortened.length).toBeLessThanOrEqual(longest);
  });
});
