import { plainText, shorten } from './plain-text.ts';

/**
 * A text from elsewhere for Slack, at most `longest` characters as they are sent. `&`, `<` and `>` are Slack's control
 * characters (https://docs.slack.dev/messaging/formatting-message-text); backticks would open code and can't be escaped.
 */
export function slackText(text: string, longest: number): string {
  const plain = plainText(text).replaceAll('`', "'");
  let escaped = escapeControls(shorten(plain, longest));
  for (let room = longest - 1; escaped.length > longest; room -= 1) escaped = escapeControls(shorten(plain, room));
  return escaped;
}

function escapeControls(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Joins as many of the lines as `longest` characters hold, and says how many more there are. */
export function joinLines(lines: readonly string[], longest: number, noun: string): string {
  const reserve = 40;
  const shown: string[] = [];
  let length = 0;
  for (const line of lines) {
    length += line.length + 1;
    if (length > longest - reserve) break;
    shown.push(line);
  }
  const more = lines.length - shown.length;
  return [...shown, ...(more > 0 ? [`… and ${more} more ${noun}`] : [])].join('\n');
}
