import type { JobEntry } from './job-entry.ts';

/** The artifact in which a league's database travels, as the workflow names it. */
export function databaseArtifact({ artifact }: Pick<JobEntry, 'artifact'>, attempt: number): string {
  return `database-${artifact}-${attempt}`;
}

/** How a database is called whose directory is gone with its machine: by where it can be had. */
export function databaseWords(artifacts: readonly string[]): string {
  return `the artifact${artifacts.length === 1 ? '' : 's'} ${artifacts.join(', ')}`;
}

/** How to look into the databases of a run, as GitHub's markdown; nothing where it kept none. */
export function databaseGuide(artifacts: readonly string[]): string {
  if (artifacts.length === 0) return '';
  return `### Where the rows are

In ${artifacts.map((artifact) => `\`${artifact}\``).join(', ')}, on the page of this run under *Artifacts*, for 90 days. The next run goes
on with ${artifacts.length === 1 ? 'it' : 'them'} by itself. To ask one yourself: download it, unpack it, and then the \`database.zip\` in it into a folder
\`backfill-data/db\` that is not there yet, in a clone of this repository. Then, in the clone:

\`\`\`sh
npx -y pnpm@12 run backfill query "select * from stat_lines order by game_date desc limit 20"
\`\`\`
`;
}
