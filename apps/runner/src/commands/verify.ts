import { areSound, type LeagueVerification } from '@backfield/contract/results';
import { jsonVerification, markdownVerification, textVerification } from '@backfield/report';
import { type Command, Option } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { foundSomething } from '../exit-codes.ts';
import { readSettings } from '../settings.ts';
import { openDatabase } from '../tasks/engine-session.ts';
import { verifyLeagues } from '../tasks/verify-leagues.ts';
import { addVerifyOptions, readVerifyWords, type VerifyOptions } from './options/verify-selection.ts';
import { addQuestions } from './verify-questions.ts';

interface VerifyCommandOptions extends VerifyOptions {
  findings?: boolean;
  json?: boolean;
  markdown?: boolean;
}

/** `backfill verify`: whether everything is there and sound, with evidence and the command that mends what is not. */
export function addVerifyCommand(program: Command, context: CommandContext): void {
  const verify = addVerifyOptions(program.command('verify'))
    .description('Prove that every expected game is stored and sound; exit 4 where one is not.')
    .option('--game <ids>', 'only these games, by their source ids, separated by commas')
    .option('--findings', 'name the soft findings too, which are counted and no problem')
    .addOption(new Option('--json', 'print it as JSON').conflicts('markdown'))
    .option('--markdown', 'print it as Markdown')
    .enablePositionalOptions()
    .action(async (name: string | undefined, options: VerifyCommandOptions) => {
      const words = readVerifyWords(name, options, context.now());
      await using store = await openDatabase(readSettings(context), context);
      const verifications = await verifyLeagues(store, { ...words, withFindings: options.findings ?? false }, context);
      context.print(formOf(options)(verifications));
      context.setExitCode(areSound(verifications) ? 0 : foundSomething);
    });
  addQuestions(verify, context);
}

function formOf({ json, markdown }: VerifyCommandOptions): (verifications: readonly LeagueVerification[]) => string {
  if (json) return jsonVerification;
  return markdown ? markdownVerification : textVerification;
}
