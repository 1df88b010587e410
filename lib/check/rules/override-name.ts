// Rule override-name: what a template sets on $context is an override that API Gateway has.

import type { Rule } from '../rule/rule.ts';
import { listTemplateSets, memberPath } from '../template-flow/walk-template.ts';

const OVERRIDE = /^(?:requestOverride\.(?:header|path|querystring)\..+|responseOverride\.(?:status|header\..+))$/;

/**
 * Source: API Gateway developer guide, "Override your API's request and response parameters and status codes". Any other member is set
 * without effect: a status that was to say "failed" is not sent.
 */
export const overrideName: Rule = {
  code: 'override-name',
  severity: 'error',
  *find({ parsedTemplates }) {
    for (const { ast, title, pointer } of parsedTemplates) {
      for (const { target } of listTemplateSets(ast.statements)) {
        const path = memberPath(target).join('.');
        // `.put(…)` or an index decides the rest of the name.
        if (target.name !== 'context' || path.split('.').length < target.steps.length || OVERRIDE.test(path)) continue;
        yield {
          pointer,
          message: `${title} sets $context.${path} (line ${target.position.line}), which changes nothing.`,
          help: 'Set $context.responseOverride.status, .responseOverride.header.NAME or .requestOverride.{header, path, querystring}.NAME.',
        };
      }
    }
  },
};
