// Rule context-member: templates use the members of $context that API Gateway has there.
import { splitGatewayTemplate } from '../../apigateway/index.ts';
import { unknownContextMember } from '../document/context-members.ts';
import { type GatewayTemplate, listGatewayTemplates } from '../document/gateway-template.ts';
import { parsedTemplate } from '../document/parsed-template.ts';
import type { Template } from '../document/template.ts';
import { listTemplateReferences, memberPath } from '../document/walk-template.ts';
import type { Rule } from '../rule/rule.ts';

/** Source: API Gateway developer guide, "$context variables". An unknown one prints nothing; API Gateway may get more, hence a warning. */
export const contextMember: Rule = {
  code: 'context-member',
  severity: 'warning',
  *find({ root, templates }) {
    const unknown = [
      ...templates.flatMap((template) => inTemplate(template).map((name) => ({ name, ...template }))),
      ...listGatewayTemplates(root).flatMap((template) =>
        inGatewayTemplate(template).map((name) => ({
          name,
          ...template,
          title: `The gateway response ${template.type}`,
        })),
      ),
    ];
    for (const { name, title, pointer } of unknown) {
      yield {
        pointer,
        message: `${title} uses $context.${name}, which API Gateway does not have there.`,
        help: 'Correct the name; some members of $context are there for access logs only.',
      };
    }
  },
};

function inTemplate(template: Template): string[] {
  const parsed = parsedTemplate(template);
  if (!parsed || !('ast' in parsed)) return [];
  const uses = listTemplateReferences(parsed.ast.statements).filter(({ name }) => name === 'context');
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
