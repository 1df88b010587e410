// The rule override-unknown.
import { isOverride } from '../../apigateway/index.ts';
import type { Rule } from '../rule/rule.ts';
import { listTemplateSets, memberPath } from '../template-flow/walk-template.ts';

export const overrideUnknown: Rule = {
  code: 'override-unknown',
  severity: 'warning',
  what: 'Every member of `$context` that a template sets is an override that API Gateway has.',
  source:
    'API Gateway Developer Guide, "Override your API\'s request and response parameters and status codes". Setting any other member has no effect, so a status code that reports a failure is not sent.',
  example: {
    of: 'response template',
    wrong: '#set($context.responseOverride.statusCode = 404)',
    right: '#set($context.responseOverride.status = 404)',
  },
  *find({ parsedTemplates }) {
    for (const { ast, title, pointer } of parsedTemplates) {
      for (const { target } of listTemplateSets(ast.statements)) {
        const path = memberPath(target);
        // With `.put(…)` or an index, the rest of the name is not known.
        if (target.name !== 'context' || Math.max(path.length, 1) < target.steps.length || isOverride(path)) continue;
        yield {
          pointer,
          inTemplate: { line: target.position.line, column: target.position.column },
          message: `${title} sets $context.${path.join('.')} (line ${target.position.line}), which has no effect.`,
          help: 'Set $context.responseOverride.status, $context.responseOverride.header.NAME or $context.requestOverride.(header|path|querystring).NAME.',
        };
      }
    }
  },
};
