import { createProgram } from '@backfield/runner/program';

const helpWidth = 110;

/** The program, to be looked at and not to be run. */
export function programOnShow(print: (text: string) => void): ReturnType<typeof createProgram> {
  const { signal } = new AbortController();
  return createProgram({
    environment: {},
    print,
    errorStream: process.stderr,
    signal,
    abandonSignal: signal,
    now: Date.now,
    setExitCode: () => {},
  });
}

/** The help of the program and of each of its commands, as they print it. */
export function commandHelp(): string {
  const printed: string[] = [];
  const program = programOnShow((text) => printed.push(text));
  return [program, ...program.commands]
    .map((command) => {
      printed.length = 0;
      command.configureOutput({ getOutHelpWidth: () => helpWidth, getOutHasColors: () => false }).outputHelp();
      const name = command === program ? 'backfill' : `backfill ${command.name()}`;
      return `## ${name}\n\n\`\`\`text\n${printed.join('').trim()}\n\`\`\``;
    })
    .join('\n\n');
}
