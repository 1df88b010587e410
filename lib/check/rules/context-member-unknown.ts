// The rule context-member-unknown.
import { splitGatewayTemplate, unknownContextMember } from '../../apigateway/index.ts';
import type { GatewayTemplate, ParsedTemplate } from '../document/checked-template.ts';
import type { Rule } from '../rule/rule.ts';
import { listTemplateReferences, memberPath } from '../template-flow/walk-template.ts';

export const contextMemberUnknown: Rule = {
  code: 'context-member-unknown',
  severity: 'warning',
  what: 'Templates use only members of `$context` that API Gateway has there.',
  source:
    'API Gateway Developer Guide, "$context variables". An unknown member prints nothing. A warning, because API Gateway may add members.',
  example: {
    of: 'request template',
    wrong: '{"StreamName": "events", "Data": "", "PartitionKey": "$context.requestID"}',
    right: '{"StreamName": "events", "Data": "", "PartitionKey": "$context.requestId"}',
  },
  *find({ parsedTemplates, gatewayTemplates }) {
    const unknown = [
      ...parsedTemplates.flatMap((template) => inTemplate(template).map((name) => ({ ...template, name }))),
      ...gatewayTemplates.flatMap((template) =>
        inGatewayTemplate(template).map((name) => ({
          ...template,
          name,
          title: `The gateway response ${template.type}`,
        })),
      ),
    ];
    for (const { name, title, pointer } of unknown) {
      yield {
        pointer,
        message: `${title} uses $context.${name}, which API Gateway does not have there.`,
        help: 'Correct the name. Some members of $context exist in access logs only.',
      };
    }
  },
};

function inTemplate({ ast }: ParsedTemplate): string[] {
  const uses = listTemplateReferences(ast.statements).filter(({ name }) => name === 'context');
  return distinct(uses.map((use) => unknownContextMember(memberPath(use), false)));
}

function inGatewayTemplate({ source }: GatewayTemplate): string[] {
  const names = splitGatewayTemplate(source).map((part) => {
    return typeof part === 'string' || part.root !== 'context' ? undefined : unknownContextMember(part.path, true);
  });
  return distinct(names);
}

function distinct(names: readonly (string | undefined)[]): string[] {
  return [...new Set(names.filter((name) => name !== undefined))];
}
