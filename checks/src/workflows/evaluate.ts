import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { Expression, type Tree } from './tree.ts';

/** What expressions can read, `github`, `inputs` and so on, and how far things have gone. */
export interface Situation {
  contexts: Record<string, unknown>;
  /** Of the jobs that are needed, or of the steps before. */
  status?: 'success' | 'failure' | 'cancelled';
}

/** What an expression comes to, by GitHub's own evaluator. */
export function evaluate(source: string, { contexts, status = 'success' }: Situation): unknown {
  const functions = new Map(
    Object.entries({
      always: true,
      success: status === 'success',
      failure: status === 'failure',
      cancelled: status === 'cancelled',
    }).map(([name, answer]) => [
      name,
      { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(answer) } as const,
    ]),
  );
  const parsed = new Parser(new Lexer(source).lex().tokens, Object.keys(contexts), [...functions.values()]).parse();
  const known = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  const result = new Evaluator(parsed, known, functions).evaluate();
  return JSON.parse(JSON.stringify(result, data.replacer));
}

/** Whether a job or a step runs. */
export function holds(condition: string, situation: Situation): boolean {
  const result = evaluate(condition, situation);
  return result !== false && result !== null && result !== '' && result !== 0;
}

/** A part of a workflow with its expressions evaluated. */
export function resolved(tree: Tree, situation: Situation): unknown {
  if (tree instanceof Expression) return evaluate(tree.source, situation);
  if (Array.isArray(tree)) return tree.map((entry) => resolved(entry, situation));
  if (tree === null || typeof tree !== 'object') return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, resolved(value, situation)]));
}

/** The environment of a step as its process gets it: what is not there is empty, and everything is text. */
export function environment(tree: Tree | undefined, situation: Situation): Record<string, string> {
  const values = resolved(tree ?? {}, situation) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === null ? '' : String(value)]));
}
