import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { Expression, type Tree } from './tree.ts';

/** The contexts that expressions can read, `github`, `inputs` and so on, and the status so far. */
export interface Situation {
  contexts: Record<string, unknown>;
  /** The status of the jobs that are needed, or of the steps before. */
  status?: 'success' | 'failure' | 'cancelled';
}

type Evaluate = (source: string) => unknown;

/** GitHub's own evaluator, in a situation. */
function evaluatorIn({ contexts, status = 'success' }: Situation): Evaluate {
  const answers = {
    always: true,
    success: status === 'success',
    failure: status === 'failure',
    cancelled: status === 'cancelled',
  };
  const functions = Object.entries(answers).map(([name, answer]) => {
    return { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(answer) };
  });
  const byName = new Map(functions.map((entry) => [entry.name, entry]));
  const known = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  return (source) => {
    const parsed = new Parser(new Lexer(source).lex().tokens, Object.keys(contexts), functions).parse();
    return JSON.parse(JSON.stringify(new Evaluator(parsed, known, byName).evaluate(), data.replacer));
  };
}

/** Evaluates an expression. Returns its value. */
export function evaluate(source: string, situation: Situation): unknown {
  return evaluatorIn(situation)(source);
}

/** Whether a job or a step runs. */
export function holds(condition: string, situation: Situation): boolean {
  const result = evaluate(condition, situation);
  return result !== false && result !== null && result !== '' && result !== 0;
}

/** A part of a workflow with its expressions evaluated. */
export function resolved(tree: Tree, situation: Situation): unknown {
  return filled(tree, evaluatorIn(situation));
}

function filled(tree: Tree, evaluate: Evaluate): unknown {
  if (tree instanceof Expression) return evaluate(tree.source);
  if (Array.isArray(tree)) return tree.map((entry) => filled(entry, evaluate));
  if (tree === null || typeof tree !== 'object') return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, filled(value, evaluate)]));
}

/** The environment of a step as its process gets it: what is not there is empty, and everything is text. */
export function environment(tree: Tree | undefined, situation: Situation): Record<string, string> {
  const values = resolved(tree ?? {}, situation) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === null ? '' : String(value)]));
}
