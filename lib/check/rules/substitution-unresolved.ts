// The rule substitution-unresolved.
import { substitutedNames } from '../../apigateway/index.ts';
import { arrayOf, isObject, objectOf, stringOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { CheckedDocument } from '../document/checked-document.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';

export const substitutionUnresolved: Rule = {
  code: 'substitution-unresolved',
  severity: 'error',
  what: 'Every `${…}` is resolved: outside of `Fn::Sub` by API Gateway (its import variables, stage variables), within it by the stack.',
  source:
    'API Gateway Developer Guide, "AWS variables for OpenAPI import"; CloudFormation User Guide, "Fn::Sub". Users report "Invalid ARN specified in the request" for the one, and "Unresolved resource dependencies" for the other. A warning in a document that uses nothing of CloudFormation: another tool, such as `templatefile` of Terraform, can replace the names before import.',
  example: {
    of: 'integration',
    wrong: 'credentials: ${Role.Arn}',
    right: `
      credentials:
        Fn::Sub: \${Role.Arn}
    `,
  },
  *find(document) {
    yield* plainStrings(document);
    for (const { name, argument, pointer: place } of document.intrinsics) {
      if (name === 'Fn::Sub') yield* withinSub(argument, place);
    }
  },
};

const INTEGRATION_MEMBERS = ['uri', 'credentials', 'connectionId', 'integrationTarget'];
const AUTHORIZER = 'x-amazon-apigateway-authorizer';
const AUTHORIZER_MEMBERS = ['authorizerUri', 'authorizerCredentials'];

/** What API Gateway resolves without CloudFormation. */
const RESOLVED = /^(?:AWS::(?:AccountId|Partition|Region)|stageVariables\..+)$/;

function* plainStrings(document: CheckedDocument): Generator<RuleFinding> {
  const { operations, securitySchemes } = document;
  const isOfStack = document.template !== undefined || document.intrinsics.length > 0;
  const places = [
    ...operations.flatMap(({ integration }) =>
      integration
        ? INTEGRATION_MEMBERS.map((name) => ({
            value: integration.value[name],
            place: integration.pointer + pointer(name),
          }))
        : [],
    ),
    ...[...securitySchemes.values()].flatMap((scheme) => {
      const authorizer = objectOf(scheme.value[AUTHORIZER]);
      const above = scheme.pointer + pointer(AUTHORIZER);
      const providers = arrayOf(authorizer['providerARNs']);
      return [
        ...AUTHORIZER_MEMBERS.map((name) => ({ value: authorizer[name], place: above + pointer(name) })),
        ...providers.map((value, index) => ({ value, place: above + pointer('providerARNs', index) })),
      ];
    }),
  ];
  for (const { value, place } of places) {
    const unresolved = substitutedNames(stringOf(value) ?? '').filter((name) => !RESOLVED.test(name));
    if (unresolved.length === 0) continue;
    const shown = unresolved.map((name) => `\${${name}}`).join(', ');
    yield {
      severity: isOfStack || unresolved.some((name) => name.startsWith('AWS::')) ? 'error' : 'warning',
      pointer: place,
      message: `Nothing replaces ${shown}: the string is not in Fn::Sub.`,
      help: 'Put the string into Fn::Sub, or check the document after the tool that replaces it. By itself, API Gateway replaces ${AWS::AccountId}, ${AWS::Partition}, ${AWS::Region} and ${stageVariables.NAME}.',
    };
  }
}

/** A logical id, with an attribute. */
const STACK_NAME = /^(?:AWS::[A-Za-z]+|[A-Za-z0-9]+(?:\.[A-Za-z0-9_.:-]+)?)$/;
const OF_API_GATEWAY = /^(?:context|input|stageVariables|util)\./;
const SET = /#(?:set|foreach)\s*\(\s*\$([A-Za-z][\w-]*)/g;

function* withinSub(argument: unknown, place: string): Generator<RuleFinding> {
  const isArray = Array.isArray(argument);
  const text: unknown = isArray ? argument[0] : argument;
  if (typeof text !== 'string') return;
  const own = isArray && isObject(argument[1]) ? argument[1] : {};
  const variables = new Set([...text.matchAll(SET)].map(([, name]) => name));
  for (const name of new Set(substitutedNames(text))) {
    const isWrong = !STACK_NAME.test(name) || OF_API_GATEWAY.test(name) || variables.has(name.split('.')[0]);
    if (Object.hasOwn(own, name) || !isWrong) continue;
    const lines = text.slice(0, text.indexOf(`\${${name}`)).split('\n');
    yield {
      pointer: place + (isArray ? pointer('Fn::Sub', 0) : pointer('Fn::Sub')),
      inTemplate: { line: lines.length, column: (lines.at(-1) ?? '').length + 1 },
      message: `Fn::Sub reads \${${name}} as a name of the stack, and no stack can have it.`,
      help: `Write \${!${name}} for the text \${${name}}.`,
    };
  }
}
