import { createProgram } from '@backfield/runner/program';

const helpWidth = 110;

/** The help of the program and of each of its commands, as they print it. */
export function commandHelp(): string {
  const printed: string[] = [];
  const { signal } = new AbortController();
  const program = createProgram({
    environment: {},
    print: (text) => printed.push(text),
    errorStream: process.stderr,
    signal,
    abandonSignal: signal,
    now: Date.now,
    setExitCode: () => {},
  });
  return [program, ...program.commands]
    .map((command) => {
      printed.length = 0;
      command.configureOutput({ getOutHelpWidth: () => helpWidth, getOutHasColors: () => false }).outputHelp();
      const name = command === program ? 'backfill' : `backfill ${command.name()}`;
      return `## ${name}\n\n\`\`\`text\n${printed.join('').trim()}\n\`\`\``;
    })
    .join('\n\n');
}
