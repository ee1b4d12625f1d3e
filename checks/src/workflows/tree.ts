import type { ParseWorkflowResult } from '@actions/workflow-parser';
import { isBasicExpression, isMapping, isSequence } from './github-parser.ts';

type Token = NonNullable<ParseWorkflowResult['value']>;

/** An expression of a workflow, from between `${{` and `}}`; a text with such parts is one `format(...)`. */
export class Expression {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

/** A part of a workflow: what YAML has, and expressions that are not evaluated yet. */
export type Tree = null | string | number | boolean | Expression | Tree[] | Mapping;
export interface Mapping {
  [key: string]: Tree;
}

/** The tokens of GitHub's parser as a tree. */
export function treeOf(token: Token): Tree {
  if (isBasicExpression(token)) return new Expression(token.expression);
  if (isSequence(token)) return Array.from({ length: token.count }, (_, index) => treeOf(token.get(index)));
  if (isMapping(token)) return Object.fromEntries([...token].map(({ key, value }) => [key.toString(), treeOf(value)]));
  return JSON.parse(JSON.stringify(token));
}

/** A part that has to be a mapping; nothing is an empty one. */
export function mapping(tree: Tree | undefined): Mapping {
  if (tree === undefined || tree === null) return {};
  if (typeof tree !== 'object' || Array.isArray(tree) || tree instanceof Expression) throw new Error('not a mapping');
  return tree;
}

/** A part that has to be a list; nothing is an empty one, and one thing alone a list of it. */
export function list(tree: Tree | undefined): Tree[] {
  if (tree === undefined || tree === null) return [];
  return Array.isArray(tree) ? tree : [tree];
}

/** Every expression in a part of a workflow. */
export function expressionsIn(tree: Tree): Expression[] {
  if (tree instanceof Expression) return [tree];
  if (tree === null || typeof tree !== 'object') return [];
  return Object.values(tree).flatMap(expressionsIn);
}
