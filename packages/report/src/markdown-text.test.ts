import { describe, expect, it } from 'vitest';
import { markdownText } from './markdown-text.ts';

describe('a text as markdown', () => {
  it.each(['2024-11-25', '2024-11-25T10:00:00Z exit 0', '12-3', '7+1', '.5', ')'])('leaves "%s" as it is', (text) => {
    expect(markdownText(text)).toBe(text);
  });

  it.each([
    ['- one', '\\- one'],
    ['+ one', '\\+ one'],
    ['# one', '\\# one'],
    ['--- ', '\\---'],
    ['1. one', '1\\. one'],
    ['12) one', '12\\) one'],
  ])('begins no list, heading or rule with "%s"', (text, shown) => {
    expect(markdownText(text)).toBe(shown);
  });
});
