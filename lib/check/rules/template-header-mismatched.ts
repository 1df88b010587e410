// The rule template-header-mismatched.

import { rewrittenHeaderName } from '../../apigateway/index.ts';
import type { Expression, Step } from '../../vtl/index.ts';
import type { Rule } from '../rule/rule.ts';
import { variablesOf } from '../template-flow/template-variables.ts';
import { listTemplateReferences } from '../template-flow/walk-template.ts';

export const templateHeaderMismatched: Rule = {
  code: 'template-header-mismatched',
  severity: 'warning',
  what: 'Templates read a header by `$input.params(NAME)`, not by a name with capitals from the map of all headers.',
  source:
    'RFC 9113, "Field Validity": HTTP/2 sends the names of headers in lowercase. Recorded on AWS: the map has them as they were sent, and only `$input.params(NAME)` ignores case. Reported: the front end writes some names itself, such as `Authorization`, `Host` and `X-Forwarded-For`.',
  example: {
    of: 'request template',
    wrong: `{"PartitionKey": "$util.base64Encode($input.params().header.get('X-Key'))"}`,
    right: `{"PartitionKey": "$util.base64Encode($input.params('X-Key'))"}`,
  },
  *find({ parsedTemplates }) {
    for (const { ast, title, pointer } of parsedTemplates) {
      const variables = variablesOf(ast.statements);
      const maps = new Set([...variables].filter(([, values]) => values.some(isHeaderMap)).map(([name]) => name));
      for (const { name, steps, source, position } of listTemplateReferences(ast.statements)) {
        const at = maps.has(name) ? 0 : steps.findIndex(isHeaderStep) + 1;
        const key = at > 0 || maps.has(name) ? keyOf(steps[at]) : undefined;
        if (key === undefined || key === key.toLowerCase() || key === rewrittenHeaderName(key.toLowerCase())) continue;
        yield {
          pointer,
          inTemplate: { line: position.line, column: position.column },
          message: `${title} reads ${source} (line ${position.line}, column ${position.column}), which is empty for callers that send the header in lowercase, as HTTP/2 does.`,
          help: `Use $input.params('${key}').`,
        };
      }
    }
  },
};

function isHeaderMap(value: Expression): boolean {
  const last = value.kind === 'reference' ? value.steps.at(-1) : undefined;
  return last !== undefined && isHeaderStep(last);
}

function isHeaderStep(step: Step): boolean {
  return (step.kind === 'property' && step.name === 'header') || (step.kind === 'method' && keyOf(step) === 'header');
}

function keyOf(step: Step | undefined): string | undefined {
  if (step?.kind === 'index') return step.index.kind === 'literal-text' ? step.index.value : undefined;
  const [argument] = step?.kind === 'method' && step.name === 'get' ? step.arguments : [];
  return argument?.kind === 'literal-text' ? argument.value : undefined;
}
