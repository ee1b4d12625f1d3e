import { areSound, type LeagueVerification, verifyLeague } from '@backfield/core';
import { jsonVerification, markdownVerification, textVerification } from '@backfield/report';
import type { Command } from 'commander';
import type { Face } from '../face.ts';
import { readSettings } from '../settings.ts';
import { addVerifyOptions, readLeagues, readSelection, type VerifyOptions } from '../verify-selection.ts';
import { openDatabase } from '../workbench.ts';
import { addQuestions } from './verify-questions.ts';

interface VerifyCommandOptions extends VerifyOptions {
  json?: boolean;
  markdown?: boolean;
}

/** What verify exits with where something is missing or broken that no accepted gap explains. */
export const gapsFound = 4;

/** `backfill verify`: whether everything is there and sound, with evidence and the command that mends what is not. */
export function addVerifyCommand(program: Command, face: Face): void {
  const verify = addVerifyOptions(program.command('verify'))
    .description('Prove that every expected game is stored and sound; exit 4 where one is not.')
    .option('--game <ids>', 'only these games, by their source ids, separated by commas')
    .option('--json', 'print it as JSON')
    .option('--markdown', 'print it as Markdown')
    .enablePositionalOptions()
    .action(async (name: string | undefined, options: VerifyCommandOptions) => {
      const selection = readSelection(options);
      const named = readLeagues(name);
      const verifications: LeagueVerification[] = [];
      await using store = await openDatabase(readSettings(face.environment), face);
      for (const league of named) {
        verifications.push(await verifyLeague({ league, store, selection, nowMs: face.now() }));
      }
      face.print(formOf(options)(verifications));
      face.setExitCode(areSound(verifications) ? 0 : gapsFound);
    });
  addQuestions(verify, face);
}

function formOf({ json, markdown }: VerifyCommandOptions): (verifications: readonly LeagueVerification[]) => string {
  if (json) return jsonVerification;
  return markdown ? markdownVerification : textVerification;
}
