import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../house.ts';
import { convertWorkflowTemplate, parseAction, parseWorkflow, trace } from './github-parser.ts';
import { list, type Mapping, mapping, type Tree, treeOf } from './tree.ts';

/** A workflow as GitHub's own parser reads it. */
export interface Workflow {
  /** Path from the root: `.github/workflows/ci.yml`. */
  file: string;
  text: string;
  /** The errors for which GitHub would refuse it. */
  errors: string[];
  tree: Mapping;
  jobs: Job[];
}

export interface Job {
  id: string;
  needs: string[];
  /** The expression that decides whether it runs; GitHub adds `success()` where nothing asks for the status. */
  condition: string;
  tree: Mapping;
  steps: Step[];
}

export interface Step {
  /** The display name; every step has one. */
  name: string;
  condition: string;
  run?: string;
  uses?: string;
  tree: Mapping;
}

/** A composite action: steps without a job. */
export interface Action {
  file: string;
  text: string;
  errors: string[];
  steps: Step[];
}

const content = (file: string) => ({ name: file, content: readFileSync(join(root, file), 'utf8') });
const messages = (errors: { message: string }[]) => errors.map(({ message }) => message);

export function workflowFiles(): string[] {
  return globSync('.github/workflows/*.yml', { cwd: root }).sort();
}

export function actionFiles(): string[] {
  return globSync('.github/actions/*/action.yml', { cwd: root }).sort();
}

export async function readWorkflow(file: string): Promise<Workflow> {
  const source = content(file);
  const { context, value } = parseWorkflow(source, trace);
  if (!value) throw new Error(`${file}: ${messages(context.errors.getErrors()).join('; ')}`);
  const template = await convertWorkflowTemplate(context, value);
  const tree = mapping(treeOf(value));
  const jobs = template.jobs.map((job) => {
    const own = mapping(mapping(tree.jobs)[job.id.value]);
    const conditions = 'steps' in job ? job.steps.map((step) => step.if?.expression) : [];
    return {
      id: job.id.value,
      needs: list(own.needs).map(String),
      condition: job.if.expression,
      tree: own,
      steps: list(own.steps).map((step, index) => stepOf(step, conditions[index])),
    };
  });
  return { file, text: source.content, errors: messages(context.errors.getErrors()), tree, jobs };
}

export function readAction(file: string): Action {
  const source = content(file);
  const { context, value } = parseAction(source, trace);
  const steps = value ? list(mapping(mapping(treeOf(value)).runs).steps) : [];
  return {
    file,
    text: source.content,
    errors: messages(context.errors.getErrors()),
    steps: steps.map((step) => stepOf(step, 'success()')),
  };
}

function stepOf(step: Tree, condition = 'success()'): Step {
  const { name, run, uses, ...rest } = mapping(step);
  return {
    name: String(name),
    condition,
    ...(typeof run === 'string' && { run }),
    ...(typeof uses === 'string' && { uses }),
    tree: { run: run ?? null, ...rest },
  };
}
