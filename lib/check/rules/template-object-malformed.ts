// The rule template-object-malformed.

import { followReference } from '../../apigateway/index.ts';
import { type JsonObject, memberOf } from '../../base/index.ts';
import type { Expression, ReferenceNode } from '../../vtl/index.ts';
import type { ParsedTemplate } from '../document/checked-template.ts';
import type { Rule } from '../rule/rule.ts';
import { variablesOf } from '../template-flow/template-variables.ts';
import { listTemplateReferences } from '../template-flow/walk-template.ts';

const ENCODERS = ['base64Encode', 'urlEncode', 'escapeJavaScript'];

export const templateObjectMalformed: Rule = {
  code: 'template-object-malformed',
  severity: 'warning',
  what: 'Templates encode the whole body as `$input.body` or `$input.json(…)`, not as the object of `$input.path(…)`.',
  source:
    'Recorded on AWS: an object prints as `{a=b}`. Users report such records (re:Post, "JSON events through PutRecords").',
  example: {
    of: 'request template',
    wrong: `{"Data": "$util.base64Encode($input.path('$'))"}`,
    right: `{"Data": "$util.base64Encode($input.json('$'))"}`,
  },
  *find({ parsedTemplates, root }) {
    for (const template of parsedTemplates.filter(({ direction }) => direction === 'request')) {
      const variables = variablesOf(template.ast.statements);
      for (const { source, steps, position } of listTemplateReferences(template.ast.statements)) {
        const encoded = steps.flatMap((step) =>
          step.kind === 'method' && ENCODERS.includes(step.name) ? step.arguments : [],
        );
        if (!encoded.some((argument) => isObjectOf(argument, variables, (path) => typeAt(path, template, root))))
          continue;
        yield {
          pointer: template.pointer,
          inTemplate: { line: position.line, column: position.column },
          message: `${template.title} prints ${source} (line ${position.line}, column ${position.column}): an object prints as {a=b}, not as JSON.`,
          help: "Use $input.json('…') in its place.",
        };
      }
    }
  },
};

/** By a path of `$input.path`: the type that the model of the body has there; undefined when none says so. */
type TypeAt = (path: string) => unknown;

function isObjectOf(value: Expression, variables: ReadonlyMap<string, readonly Expression[]>, typeOf: TypeAt): boolean {
  if (value.kind !== 'reference') return false;
  if (value.name === 'input') return isObjectPath(value, typeOf);
  const set = value.steps.length === 0 ? (variables.get(value.name) ?? []) : [];
  return (
    set.length > 0 && set.every((one) => one.kind === 'reference' && one.name === 'input' && isObjectPath(one, typeOf))
  );
}

function isObjectPath({ steps }: ReferenceNode, typeOf: TypeAt): boolean {
  const [step, another] = steps;
  if (another || step?.kind !== 'method' || step.name !== 'path') return false;
  const [path] = step.arguments;
  if (path?.kind !== 'literal-text') return false;
  // Without a model, the body is an object nearly always, and of its members nothing is known.
  const type = typeOf(path.value) ?? (path.value === '$' ? 'object' : undefined);
  return type === 'object' || type === 'array';
}

function typeAt(path: string, { operation, mediaType }: ParsedTemplate, root: JsonObject): unknown {
  const names = /^\$((?:\.[\w-]+)*)$/.exec(path)?.[1]?.split('.').slice(1);
  let schema: unknown = operation.requestBody.content.find((content) => content.mediaType === mediaType)?.schema;
  for (const name of names ?? []) schema = memberOf(memberOf(resolve(schema, root), 'properties'), name);
  return names && memberOf(resolve(schema, root), 'type');
}

function resolve(schema: unknown, root: JsonObject): unknown {
  return followReference(root, schema, '')?.value;
}
