import { slackText } from './slack-text.ts';

/** `verbatim`: Slack finds no names, channels or addresses of its own in it. */
interface MarkedText {
  type: 'mrkdwn';
  text: string;
  verbatim: true;
}

/** The few of Slack's blocks that are used: https://docs.slack.dev/reference/block-kit/blocks */
export type SlackBlock =
  | { type: 'header'; text: { type: 'plain_text'; text: string; emoji: false } }
  | { type: 'section'; text: MarkedText }
  | { type: 'context'; elements: MarkedText[] };

export interface SlackMessage {
  /** The plain text, shown in notifications and read by screen readers. */
  text: string;
  blocks: SlackBlock[];
}

/** Slack's own limit, in characters. */
const longestHeader = 150;

export function header(title: string): SlackBlock {
  return { type: 'header', text: { type: 'plain_text', text: slackText(title, longestHeader), emoji: false } };
}

/** The address as a link; nothing where it is not one that a browser opens. */
export function link(runUrl: string | undefined): string {
  const url = runUrl === undefined ? null : URL.parse(runUrl);
  if (url === null || !/^https?:$/.test(url.protocol)) return '';
  return `<${url.href.replaceAll('|', '%7C').replaceAll('&', '&amp;')}|Open the run>`;
}

/** null where there is nothing to say. */
export function section(text: string): SlackBlock | null {
  return text === '' ? null : { type: 'section', text: marked(text) };
}

/** Small print, without empty texts; null where none is left. */
export function context(texts: readonly string[]): SlackBlock | null {
  const elements = texts.filter(Boolean).map(marked);
  return elements.length === 0 ? null : { type: 'context', elements };
}

function marked(text: string): MarkedText {
  return { type: 'mrkdwn', text, verbatim: true };
}
