import type { Mutation } from '../mutation.ts';

/** Mutations of the way to the hosts. */
export const network: readonly Mutation[] = [
  {
    id: 'redirect-to-stranger',
    text: 'if (target.host !== url.host && !isKnown) {',
    replacement: 'if (target.protocol !== url.protocol && !isKnown) {',
    harm: 'A host that was taken over sends the program anywhere, and its answers are stored.',
  },
  {
    id: 'web-page-as-file',
    text: "if (markupOf(answer)) throw new Failure(ask.format.otherwise, ...unusable(answer, 'a web page'));",
    replacement: '',
    harm: 'An error page sent as a success is read as a file of statistics.',
  },
  {
    id: 'endless-body',
    text: 'if (size > maxBytes) throw',
    replacement: 'if (size < 0) throw',
    harm: 'An answer without end fills the memory.',
  },
];
