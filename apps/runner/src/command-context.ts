/** The outside of the process, as commands see it; tests pass another one. */
export interface CommandContext {
  environment: Readonly<Record<string, string | undefined>>;
  /**
   * The directory that relative names start from, for files that the program reads or leaves. Default: the process's working
   * directory.
   */
  workingDirectory?: string | undefined;
  /** Writes to the output; a newline at the end is added where there is none. */
  print(text: string): void;
  /** Writes output that may be long to the output; resolves when the reader can take more, with false once nobody reads. */
  write(text: string): Promise<boolean>;
  /** The stream for progress and errors; progress is drawn again in place where it is a terminal. */
  errorStream: NodeJS.WritableStream & { readonly isTTY?: boolean };
  /**
   * Aborted by the first Ctrl-C: the games in hand are finished, nothing else is begun. Who listens has something to finish and
   * gets a moment for it; where nobody does, the process has ended.
   */
  signal: AbortSignal;
  /** Aborted when the games in hand have had their time: requests under way are given up. */
  abandonSignal: AbortSignal;
  /** Milliseconds since the epoch. */
  now(): number;
  setExitCode(code: number): void;
}
