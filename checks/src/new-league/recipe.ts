/** One change that a document tells the reader to make. */
export interface RecipeStep {
  /** From the league's folder. */
  file: string;
  /** The file with the change in it. Throws where what is to be changed does not stand there. */
  apply(text: string): string;
}

/** The changes of a document: each a line that ends in `PATH:`, and below it a block in the language `diff`. */
export function recipeOf(document: string): RecipeStep[] {
  const steps = document.matchAll(/`([^`\n]+)`[^`\n]*:\n\n```diff\n([\s\S]*?)```/g);
  return [...steps].map(([, file = '', diff = '']) => ({ file, apply: (text) => applied(text, diff, file) }));
}

/** Parts of a diff are separated by lines `@@`. */
function applied(text: string, diff: string, file: string): string {
  return diff.split(/^@@\n/m).reduce((changed, part) => {
    const before = linesOf(part, '+');
    if (!changed.includes(before)) throw new Error(`${file} has no\n${before}`);
    return changed.replace(before, () => linesOf(part, '-'));
  }, text);
}

/** The lines of one side: those that begin with the other side's sign are left out. */
function linesOf(part: string, otherSign: '+' | '-'): string {
  const lines = part.split('\n').filter((line) => !line.startsWith(otherSign));
  return lines.map((line) => line.slice(1)).join('\n');
}
