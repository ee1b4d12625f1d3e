import type { League, Source } from '@backfield/contract';
import { leagues } from '@backfield/leagues';
import { code, markdownTable } from './markdown.ts';

/** The sources' declarations, a section a league; the default source stands first. */
export function sourceTables(): string {
  return leagues.map(section).join('\n\n');
}

function section(league: League): string {
  const head = ['Source', 'What it is', 'Host', 'Seasons', 'Games', 'Prop types'];
  const rows = league.sources.map((source) => row(league, source));
  const notes = league.sources.flatMap((source) => notesOf(league, source));
  return [`### ${league.code}`, markdownTable(head, rows), notes.map((note) => `- ${note}`).join('\n')].join('\n\n');
}

function row(league: League, { code: name, host, about }: Source): string[] {
  const { first, last } = about.seasons;
  return [
    code(name),
    about.name,
    host,
    last === undefined ? `${first} on` : `${first} to ${last}`,
    about.gameTypes.join(', '),
    propTypesGiven(league, about.propTypes),
  ];
}

/** "20 of 25": how many of the league's prop types a source gives. */
export function propTypesGiven(league: League, given: readonly string[] | undefined): string {
  const { length } = league.propTypes;
  return `${length - lacking(league, given).length} of ${length}`;
}

function notesOf(league: League, { code: name, about, exactMinutes }: Source): string[] {
  const lacks = lacking(league, about.propTypes);
  return [
    `${code(name)}: ${about.terms}`,
    ...about.limits.map((limit) => `${code(name)}: ${limit}`),
    ...(exactMinutes ? [`${code(name)}: Minutes to the second with ${code('--exact-minutes')}.`] : []),
    ...(lacks.length === 0 ? [] : [`${code(name)} lacks ${lacks.map(code).join(', ')}.`]),
  ];
}

function lacking({ propTypes }: League, given: readonly string[] | undefined): string[] {
  return given === undefined ? [] : propTypes.map((propType) => propType.code).filter((name) => !given.includes(name));
}
