import { formatDayList } from '@backfield/contract';
import { type DueReason, dueReasons } from '@backfield/engine';
import { counted, markdownTable, markdownText, type TableColumn } from '@backfield/report';
import type { JobEntry } from '../job-entry.ts';
import type { RunInputs } from '../run-inputs.ts';
import type { LeaguePlan } from './plan-league.ts';

export interface PlanSummaryOptions {
  plans: readonly LeaguePlan[];
  entries: readonly JobEntry[];
  inputs: Pick<RunInputs, 'generation' | 'mode' | 'dryRun'>;
}

const shownRanges = 6;

/** The plan as GitHub's markdown: days and reasons, a line a league. */
export function planSummary({ plans, entries, inputs }: PlanSummaryOptions): string {
  const columns: TableColumn<LeaguePlan>[] = [
    { head: 'League', cell: ({ league }) => `**${league.code}**` },
    { head: 'Days', cell: ({ due }) => String(due.length), isFigure: true },
    { head: 'Why', cell: (plan) => markdownText(reasonsOf(plan)) },
    { head: 'Which', cell: ({ due }) => rangesOf(due) },
    { head: 'Jobs', cell: ({ league }) => String(jobsOf(league.code)), isFigure: true },
  ];
  const jobsOf = (league: string) => entries.filter((entry) => entry.league === league).length;
  const { head, rows } = markdownTable(columns, plans);
  const title = `## Plan: ${counted(entries.length, 'job')}`;
  const notes = [
    ...(inputs.mode === 'due' ? [] : [`Mode ${inputs.mode}.`]),
    ...(inputs.dryRun ? ['A dry run: nothing is written.'] : []),
    ...(inputs.generation === 0 ? [] : [`Goes on with an earlier run, generation ${inputs.generation}.`]),
  ];
  return `${[title, ...(notes.length === 0 ? [] : [notes.join(' ')]), [head, ...rows].join('\n')].join('\n\n')}\n`;
}

/** "8 asked, 2 failed, 1 waiting"; a day with several reasons counts for each. */
export function reasonsOf({ due, idle, renew }: LeaguePlan): string {
  const counts = new Map<DueReason, number>();
  for (const { reasons } of due) for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const words = dueReasons.flatMap((reason) => (counts.has(reason) ? [`${counts.get(reason)} ${reason}`] : []));
  if (words.length > 0) return words.join(', ');
  return `${idle ?? ''}${renew ? '; its artifacts are renewed before they expire' : ''}`;
}

function rangesOf(due: LeaguePlan['due']): string {
  const ranges = formatDayList(due.map(({ gameDay }) => gameDay)).split(',');
  const more = ranges.length - shownRanges;
  return [...ranges.slice(0, shownRanges), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
