import { leagues } from '@backfield/leagues';
import { code, markdownTable } from './markdown.ts';

/** Every statistic, a table a league. */
export function propTypeTables(): string {
  const sections = leagues.map(({ code: league, name, propTypes }) => {
    const rows = propTypes.map((propType) => [code(propType.code), propType.label, propType.group, propType.unit]);
    return `## ${league}\n\n${name}: ${propTypes.length} prop types.\n\n${markdownTable(['Prop type', 'Label', 'Group', 'Unit'], rows)}`;
  });
  return sections.join('\n\n');
}
