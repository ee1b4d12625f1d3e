import type { League, Source, SourceAbout } from '@backfield/contract';
import { formatDuration, textTable } from '@backfield/report';
import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { hostBlocked } from '../exit-codes.ts';
import { readSettings } from '../settings.ts';
import { checkSources, type SourceAnswer } from '../tasks/source-check.ts';
import { preferredSources, readConfigFile } from './options/config-file.ts';
import { readLeagues } from './options/verify-selection.ts';

interface SourcesOptions {
  check?: boolean;
  json?: boolean;
}

/** One source of one league, as it is shown. */
interface ListedSource {
  league: League;
  source: Source;
  /** True for the source that is read where nothing else is said and nothing of the season is stored. */
  isDefault: boolean;
  /** The answer; null where the source was not asked. */
  answer: SourceAnswer | null;
}

/** `backfill sources`: where each league can be read from, and whether it answers from here. */
export function addSourcesCommand(program: Command, context: CommandContext): void {
  program
    .command('sources')
    .description('List the sources of each league: what they cover, their limits and terms.')
    .argument('[league]', 'one league, or all (default)')
    .option('--check', 'ask each source whether it answers from here; exit 5 where a default one does not')
    .option('--json', 'print it as JSON')
    .action(async (name: string | undefined, options: SourcesOptions) => {
      const named = readLeagues(name);
      const preferred = preferredSources(await readConfigFile(context));
      const pairs = named.flatMap((league) => league.sources.map((source) => ({ league, source })));
      const settings = readSettings(context);
      const { abandonSignal: signal, now } = context;
      const answers = options.check
        ? await checkSources(
            pairs.map(({ source }) => source),
            { settings, signal, now },
          )
        : [];
      const listed = pairs.map(({ league, source }, index): ListedSource => {
        const isDefault = source.code === (preferred[league.code] ?? league.sources[0].code);
        return { league, source, isDefault, answer: answers[index] ?? null };
      });
      context.print(options.json ? JSON.stringify(listed.map(jsonOf), null, 2) : textOf(listed));
      const isSilent = listed.some(({ isDefault, answer }) => isDefault && answer !== null && answer.answers !== 'yes');
      context.setExitCode(isSilent ? hostBlocked : 0);
    });
}

function jsonOf({ league, source, isDefault, answer }: ListedSource) {
  const { code, host, about } = source;
  const lacks = lackingPropTypes(league, about);
  const { oftenBlocked = false } = about;
  return { league: league.code, source: code, isDefault, host, ...about, oftenBlocked, lacks, ...(answer ?? {}) };
}

function textOf(listed: readonly ListedSource[]): string {
  const checked = listed.some(({ answer }) => answer !== null);
  const rows = listed.map(({ league, source, isDefault, answer }) => [
    league.code,
    source.code,
    isDefault ? 'default' : '',
    source.host,
    seasonsOf(source.about),
    `${league.propTypes.length - lackingPropTypes(league, source.about).length} of ${league.propTypes.length}`,
    ...(checked ? [answer === null ? '' : answerOf(answer)] : []),
  ]);
  const head = ['League', 'Source', '', 'Host', 'Seasons', 'Prop types', ...(checked ? ['Answers'] : [])];
  return [textTable(head, rows, head.length), ...listed.map(detailsOf)].join('\n\n');
}

function detailsOf({ league, source, answer }: ListedSource): string {
  const { about, code } = source;
  const lacks = lackingPropTypes(league, about);
  return [
    `${league.code} ${code}: ${about.name}. ${about.terms}`,
    `  Games: ${about.gameTypes.join(', ')}.`,
    ...(lacks.length === 0 ? [] : [`  Lacks: ${lacks.join(', ')}.`]),
    ...about.limits.map((limit) => `  ${limit}`),
    ...(answer?.error ? [`  Does not answer: ${answer.error}`] : []),
  ].join('\n');
}

function answerOf({ answers, ms }: SourceAnswer): string {
  return `${answers}, ${formatDuration(ms)}`;
}

function seasonsOf({ seasons: { first, last } }: SourceAbout): string {
  return last === undefined ? `${first} on` : `${first} to ${last}`;
}

/** The league's prop types that a source does not give. */
function lackingPropTypes({ propTypes }: League, { propTypes: given }: SourceAbout): string[] {
  return given === undefined ? [] : propTypes.map(({ code }) => code).filter((code) => !given.includes(code));
}
