// The rule template-member-unknown.
import { templateMembers } from '../../apigateway/index.ts';
import { didYouMean } from '../../base/index.ts';
import type { Rule } from '../rule/rule.ts';
import { listTemplateReferences } from '../template-flow/walk-template.ts';

export const templateMemberUnknown: Rule = {
  code: 'template-member-unknown',
  severity: 'warning',
  what: 'Templates use only members of `$input` and `$util` that API Gateway has.',
  source:
    'API Gateway Developer Guide, "Mapping template variables for API Gateway", which lists all of them. Those of AppSync, such as `$util.autoId()` and `$util.toJson(…)`, print nothing.',
  example: {
    of: 'request template',
    wrong: '{"PartitionKey": "$util.autoId()"}',
    right: '{"PartitionKey": "$context.requestId"}',
  },
  *find({ parsedTemplates }) {
    for (const { ast, title, pointer } of parsedTemplates) {
      for (const { name, steps, position } of listTemplateReferences(ast.statements)) {
        const members = templateMembers(name);
        const [step] = steps;
        if (!members || !step || step.kind === 'index' || members.includes(step.name)) continue;
        yield {
          pointer,
          inTemplate: { line: position.line, column: position.column },
          message: `${title} uses $${name}.${step.name} (line ${position.line}, column ${position.column}), which API Gateway does not have: it prints nothing.`,
          help: `$${name} has ${members.join(', ')}.${didYouMean(step.name, members)}`,
        };
      }
    }
  },
};
