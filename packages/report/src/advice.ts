import type { BackfillResult } from '@backfield/contract/results';

/** Most dates in a command: with more days, a range with --mode failed says it better. */
const mostDatesInACommand = 30;

/** The command that runs exactly the failed days of a league again, read in the same way. */
export function failedDatesCommand({
  league,
  failed,
  reading,
}: Pick<BackfillResult, 'league' | 'failed' | 'reading'>): string {
  const days = failed.map(({ gameDay }) => gameDay).sort();
  const words =
    days.length <= mostDatesInACommand
      ? ['--dates', days.join(',')]
      : ['--from', days[0], '--to', days.at(-1), '--mode failed'];
  return ['pnpm run backfill', league, ...words, ...readingWords(reading)].join(' ');
}

function readingWords({ source, games, exactMinutes, replace }: BackfillResult['reading']): string[] {
  return [
    ...(source === null ? [] : ['--source', source]),
    ...(games === null ? [] : ['--game', games.join(',')]),
    ...(exactMinutes ? ['--exact-minutes'] : []),
    ...(replace ? ['--replace'] : []),
  ];
}

/** Advice where a blocked host kept days from being read: other sources that could answer, each with the command, a line each. */
export function otherSourceLines({ league, otherSources }: Pick<BackfillResult, 'league' | 'otherSources'>): string[] {
  return otherSources.map(({ source, oftenBlocked, from, to, replacesSeasons }) => {
    const words =
      replacesSeasons.length === 0
        ? [`--from ${from} --to ${to} --source ${source}`]
        : replacesSeasons.map((season) => `--season ${season} --source ${source} --replace`);
    const commands = words.map((options) => `pnpm run backfill ${league} ${options}`).join('; ');
    const swap = replacesSeasons.length === 0 ? '' : ', in place of what is stored';
    const caution = oftenBlocked ? ` where it answers (pnpm run backfill sources ${league} --check asks it)` : '';
    return `${source} covers these days too${caution}${swap}: ${commands}`;
  });
}
