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
  return everyCommand(program)
    .map(({ command, name }) => {
      printed.length = 0;
      command.configureOutput({ getOutHelpWidth: () => helpWidth, getOutHasColors: () => false }).outputHelp();
      return `## ${name}\n\n\`\`\`text\n${printed.join('').trim()}\n\`\`\``;
    })
    .join('\n\n');
}

type ProgramCommand = ReturnType<typeof createProgram>;

/** A command and those under it, each with all of its words. */
function everyCommand(command: ProgramCommand, above = ''): { command: ProgramCommand; name: string }[] {
  const name = `${above} ${command.name()}`.trim();
  return [{ command, name }, ...command.commands.flatMap((inner) => everyCommand(inner, name))];
}
