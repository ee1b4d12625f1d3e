import { registerHooks } from 'node:module';

// GitHub's parser imports its schemas without the attribute that Node asks for, so they are loaded with one.
const hooks = registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const parser = await import('@actions/workflow-parser');
export const { parseAction } = await import('@actions/workflow-parser/actions/index');
hooks.deregister();

export const { convertWorkflowTemplate, parseWorkflow } = parser;
export const { isBasicExpression, isMapping, isSequence } = parser;
export const trace = new parser.NoOperationTraceWriter();
