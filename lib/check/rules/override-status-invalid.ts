// The rule override-status-invalid.
import type { Expression } from '../../vtl/index.ts';
import type { Rule } from '../rule/rule.ts';
import { listTemplateSets, memberPath } from '../template-flow/walk-template.ts';

export const overrideStatusInvalid: Rule = {
  code: 'override-status-invalid',
  severity: 'warning',
  what: 'The status code that a template sets is an integer from 100 to 599.',
  source:
    'Emulators that were compared with API Gateway show that it ignores any other value and keeps the status code.',
  example: {
    of: 'response template',
    wrong: '#set($context.responseOverride.status = "404")',
    right: '#set($context.responseOverride.status = 404)',
  },
  *find({ parsedTemplates }) {
    for (const { ast, title, pointer } of parsedTemplates) {
      for (const { target, value } of listTemplateSets(ast.statements)) {
        if (target.name !== 'context' || memberPath(target).join('.') !== 'responseOverride.status') continue;
        const wrong = notAStatus(value);
        if (wrong === undefined) continue;
        yield {
          pointer,
          inTemplate: { line: target.position.line, column: target.position.column },
          message: `${title} sets the status code to ${wrong} (line ${target.position.line}), which API Gateway ignores.`,
          help: 'Set an integer from 100 to 599, without quotes.',
        };
      }
    }
  },
};

/** What is wrong with the value, as far as can be determined without running the template. */
function notAStatus(value: Expression): string | undefined {
  if (value.kind === 'literal-text' || value.kind === 'interpolation') return 'a string';
  if (value.kind === 'literal-boolean' || value.kind === 'list' || value.kind === 'map')
    return 'a value that is not a number';
  if (value.kind !== 'literal-number' || /^[1-5]\d\d$/.test(value.text)) return undefined;
  return value.text;
}
