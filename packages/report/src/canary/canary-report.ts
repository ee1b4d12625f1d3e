import type { CanaryReport, CanaryVerdict } from '@backfield/core';
import { markdownTable, markdownText } from '../markdown-text.ts';
import { textTable } from '../text-table.ts';

const words = {
  'as-known': 'answers as known',
  changed: 'CHANGED',
  unreachable: 'DOES NOT ANSWER',
  untold: 'has no known game',
} satisfies Record<CanaryVerdict, string>;

/** What the canaries say, a source a line, then what each found. */
export function textCanaries(reports: readonly CanaryReport[]): string {
  const rows = reports.map(({ league, source, verdict }) => [league, source, words[verdict]]);
  const findings = reports.flatMap(({ league, source, findings }) =>
    findings.map(({ what, evidence, isNews }) => `${league} ${source}: ${isNews ? 'news, ' : ''}${what}: ${evidence}`),
  );
  return [textTable(['League', 'Source', 'Canary'], rows, 3), ...findings.map((line) => `  ${line}`)].join('\n');
}

/** The same for a job's summary. */
export function markdownCanaries(reports: readonly CanaryReport[]): string {
  const { head, rows } = markdownTable(
    [
      { head: 'League', cell: ({ league }: CanaryReport) => league },
      { head: 'Source', cell: ({ source }: CanaryReport) => source },
      { head: 'Canary', cell: ({ verdict }: CanaryReport) => words[verdict] },
    ],
    reports,
  );
  const findings = reports.flatMap(({ league, source, findings }) =>
    findings.map(
      ({ what, evidence, isNews }) =>
        `- **${league} ${source}**${isNews ? ' (news)' : ''}: ${markdownText(what)}: ${markdownText(evidence)}`,
    ),
  );
  return [[head, ...rows].join('\n'), findings.join('\n')].filter(Boolean).join('\n\n');
}
