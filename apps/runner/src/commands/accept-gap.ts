import { toGameDay, UsageError } from '@backfield/contract';
import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { readSettings } from '../settings.ts';
import { openDatabase } from '../tasks/engine-session.ts';
import { readLeagues, readTarget } from './options/verify-selection.ts';

interface AcceptGapOptions {
  reason?: string;
  evidence?: string;
  expires?: string;
  remove?: boolean;
}

/** `backfill accept-gap`: explains a gap that the league itself has; verify shows it as accepted from then on. */
export function addAcceptGapCommand(program: Command, context: CommandContext): void {
  program
    .command('accept-gap')
    .description('Explain a gap that the league itself has: verify shows it as accepted, and never hides it.')
    .argument('<league>', 'the league')
    .argument('<gameOrDay>', "the game by its source's id, or a day, YYYY-MM-DD")
    .option('--reason <words>', 'why it will not be filled')
    .option('--evidence <words>', 'where that can be looked up')
    .option('--expires <day>', 'the last day on which it is accepted, YYYY-MM-DD (default: for good)')
    .option('--remove', 'take the explanation back')
    .action(async (name: string, gameOrDay: string, options: AcceptGapOptions) => {
      const { reason, evidence, expires } = options;
      const [league, ...others] = readLeagues(name);
      if (!league || others.length > 0) throw new UsageError('BAD_OPTION', 'Name one league: a gap is of one.');
      const target = readTarget(league.code, gameOrDay);
      if (!options.remove && (!reason?.trim() || !evidence?.trim())) {
        throw new UsageError('BAD_OPTION', 'Give --reason and --evidence: whoever reads it later has nothing else.');
      }
      const expiresOn = expires === undefined ? null : toGameDay(expires);
      await using store = await openDatabase(readSettings(context), context);
      await store.registerLeagues([league]);
      if (options.remove) {
        const removed = await store.removeAcceptedGap(target);
        const outcome = removed ? 'is no longer accepted' : 'was not accepted';
        return context.print(`The gap ${league.code} ${gameOrDay} ${outcome}.`);
      }
      await store.acceptGap(target, { reason: reason ?? '', evidence: evidence ?? '', expiresOn });
      const until = expiresOn === null ? 'for good' : `until ${expiresOn}`;
      context.print(`The gap ${league.code} ${gameOrDay} is accepted ${until}: ${reason} (${evidence})`);
    });
}
