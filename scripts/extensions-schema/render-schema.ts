// Renders the JSON Schema of a whole document of which only the extensions of REST APIs are described.
import { EXTENSIONS, type ExtensionPlace, extensionPage } from '../../lib/check/extensions/extensions.ts';
import type { JsonSchema } from '../../lib/check/extensions/json-schema.ts';

type Schema = Readonly<Record<string, unknown>>;

/** What editors read: draft 7, with a description and the page of each extension. */
export function renderExtensionsSchema(): string {
  const operation = { type: 'object', properties: membersOf('an operation') };
  const pathItem = {
    type: 'object',
    properties: { ...membersOf('a path item'), 'x-amazon-apigateway-any-method': operation },
    patternProperties: { '^(get|put|post|delete|options|head|patch)$': operation },
  };
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'OpenAPI 3.0 document of an API Gateway REST API',
    description:
      'Describes the x-amazon-apigateway extensions only. Intrinsic functions of CloudFormation are allowed for every value.',
    type: 'object',
    properties: {
      ...membersOf('the root'),
      paths: { type: 'object', additionalProperties: pathItem },
      servers: { type: 'array', items: { type: 'object', properties: membersOf('an entry of servers') } },
      components: {
        type: 'object',
        properties: {
          securitySchemes: {
            type: 'object',
            additionalProperties: { type: 'object', properties: membersOf('a security scheme') },
          },
        },
      },
    },
    definitions: {
      intrinsic: {
        description: 'An intrinsic function of CloudFormation.',
        type: 'object',
        minProperties: 1,
        maxProperties: 1,
        patternProperties: { '^(Ref|Fn::[A-Za-z]+)$': {} },
        additionalProperties: false,
      },
    },
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

function membersOf(place: ExtensionPlace): Schema {
  const here = Object.entries(EXTENSIONS).filter(([, { places, schema }]) => schema && places.includes(place));
  return Object.fromEntries(
    here.map(([name, { schema = {} }]) => {
      return [name, { description: `In ${place}. ${extensionPage(name)}`, ...orIntrinsic(schema) }];
    }),
  );
}

/** The schema, or an intrinsic function: only the deployment knows its value. */
function orIntrinsic(schema: JsonSchema): Schema {
  return { anyOf: [withIntrinsics(schema), { $ref: '#/definitions/intrinsic' }] };
}

function withIntrinsics(schema: JsonSchema): Schema {
  const { properties, patternProperties, additionalProperties, items, ...rest } = schema;
  const each = (members: Readonly<Record<string, JsonSchema>>) =>
    Object.fromEntries(Object.entries(members).map(([name, member]) => [name, orIntrinsic(member)]));
  return {
    ...rest,
    ...(properties && { properties: each(properties) }),
    ...(patternProperties && { patternProperties: each(patternProperties) }),
    ...(items && { items: orIntrinsic(items) }),
    ...(additionalProperties !== undefined && {
      additionalProperties:
        typeof additionalProperties === 'boolean' ? additionalProperties : orIntrinsic(additionalProperties),
    }),
  };
}
