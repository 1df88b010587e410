// Rule override-unknown: what a template sets on $context is an override that API Gateway has.
import { isOverride } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';
import { listTemplateSets, memberPath } from '../template-flow/walk-template.ts';

/**
 * Source: API Gateway developer guide, "Override your API's request and response parameters and status codes". Any other member is set
 * without effect: a status that was to say "failed" is not sent.
 */
export const overrideUnknown: Rule = {
  code: 'override-unknown',
  severity: 'error',
  *find({ parsedTemplates }) {
    for (const { ast, title, pointer } of parsedTemplates) {
      for (const { target } of listTemplateSets(ast.statements)) {
        const path = memberPath(target);
        // `.put(…)` or an index decides the rest of the name.
        if (target.name !== 'context' || Math.max(path.length, 1) < target.steps.length || isOverride(path)) continue;
        yield {
          pointer,
          inTemplate: { line: target.position.line, column: target.position.column },
          message: `${title} sets $context.${path.join('.')} (line ${target.position.line}), which changes nothing.`,
          help: 'Set $context.responseOverride.status, .responseOverride.header.NAME or .requestOverride.{header, path, querystring}.NAME.',
        };
      }
    }
  },
};
