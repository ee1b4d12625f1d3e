import type { Mutation } from '../mutation.ts';

/** Mutations of messages for people and machines, of what comes from GitHub, and of the program itself. */
export const program: readonly Mutation[] = [
  {
    id: 'deleted-rows-not-told',
    text: 'sums.written += inserted + updated + deleted;',
    replacement: 'sums.written += inserted + updated;',
    harm: 'The report of a run leaves out the rows that it deleted.',
  },
  {
    id: 'mention-in-markdown',
    text: ".replace(/@(?=\\w)|#(?=\\d)/g, '$&&#8203;')",
    replacement: '',
    harm: 'A name from an answer mentions strangers in the summary on GitHub.',
  },
  {
    id: 'webhook-of-a-stranger',
    text: '!slackHosts.has(url.host)',
    replacement: "!url.host.endsWith('slack.com')",
    harm: 'A report goes to a host that only ends like that of Slack.',
  },
  {
    id: 'artifact-of-a-fork',
    text: "if (origin.headRepositoryId !== home.id) return 'its run was of a fork';",
    replacement: '',
    harm: "A database that a stranger's pull request left behind is taken for our own.",
  },
  {
    id: 'interruption-exits-1',
    text: "return error.code === 'INTERRUPTED' ? interrupted : exitCodes[error.action];",
    replacement: 'return exitCodes[error.action];',
    harm: 'A command that was interrupted exits like one that failed.',
  },
  {
    id: 'verify-always-passes',
    text: 'context.setExitCode(areSound(verifications) ? 0 : foundSomething);',
    replacement: 'context.setExitCode(0);',
    harm: 'A nightly verification with missing games is green.',
  },
  {
    id: 'signal-ignored',
    text: 'if (lost.aborted) return leaseLost;\n    if (signal?.aborted) return interrupted;',
    replacement: 'if (lost.aborted) return leaseLost;',
    harm: 'Ctrl-C does not end a run over days without games.',
  },
  {
    id: 'jobs-share-no-budget',
    text: 'rateOf(host) / sharers(host)',
    replacement: 'rateOf(host)',
    harm: 'Twenty jobs on GitHub ask a host twenty times of what it bears.',
  },
];
