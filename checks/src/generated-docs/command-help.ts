import { createProgram } from '@backfield/runner/program';

const helpWidth = 110;

/** The program, to be looked at and not to be run. */
export function programOnShow(print: (text: string) => void): ReturnType<typeof createProgram> {
  const { signal } = new AbortController();
  return createProgram({
    environment: {},
    print,
    write: async () => true,
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
