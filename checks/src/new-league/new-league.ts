import { parseArgs } from 'node:util';
import { root } from '../house.ts';
import { layOut } from './lay-out.ts';
import { namesOf } from './league-names.ts';
import { feeds, readWords, sports, WordsError } from './words.ts';

const usage = `Lays out a new league: its package, tests, simulated part and registry lines.

  npx -y pnpm@12 new:league NCAAM --name "NCAA men's basketball" --feed espn --sport basketball \\
    --path mens-college-basketball --group 50 --first 2003 --season 11-01..04-15 --periods 2 --minutes 40

  --feed      ${feeds.join(', ')}
  --sport     ${sports.join(', ')}
  --path      what ESPN's addresses call the league, after the sport
  --group     ESPN's number for the part of the sport to list, where it otherwise lists a choice
  --first     the first season that ESPN has whole; one that crosses New Year is named by the year it ends in
  --season    first and last day of an ordinary season, MM-DD..MM-DD
  --periods   of a game without overtime, 2 or 4 (default 4)
  --minutes   of a game without overtime (default 40)
`;

function run(): number {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        feed: { type: 'string' },
        sport: { type: 'string' },
        path: { type: 'string' },
        group: { type: 'string' },
        first: { type: 'string' },
        season: { type: 'string' },
        periods: { type: 'string' },
        minutes: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) {
      process.stdout.write(usage);
      return 0;
    }
    const league = readWords({ ...values, code: positionals[0] });
    for (const path of layOut(root, league)) process.stdout.write(`${path}\n`);
    process.stdout.write(
      `\nNext: npx -y pnpm@12 install && npx -y pnpm@12 test packages/leagues/${namesOf(league).lower}\n` +
        'Then docs/adding-a-league.md, from step 3.\n',
    );
    return 0;
  } catch (error) {
    if (!(error instanceof WordsError) && !(error instanceof TypeError)) throw error;
    process.stderr.write(`${error.message}\n\n${usage}`);
    return 2;
  }
}

process.exitCode = run();
