// The rule model-keyword-unsupported.
import { arrayOf, type JsonObject, memberOf } from '../../base/index.ts';
import { pointer, showPlace } from '../../source/index.ts';
import type { SchemaNode } from '../document/model-schema.ts';
import type { Rule } from '../rule/rule.ts';

const KEYWORDS = ['default', 'deprecated', 'discriminator', 'example', 'exclusiveMinimum', 'nullable', 'readOnly'];
/** Documented for Swagger 2.0 alone. */
const SWAGGER_KEYWORDS = [...KEYWORDS, 'oneOf'];
const FORMATS: readonly unknown[] = ['int32', 'int64', 'decimal'];

export const modelKeywordUnsupported: Rule = {
  code: 'model-keyword-unsupported',
  severity: 'warning',
  what: 'Models have only keywords and formats that API Gateway supports, in Swagger 2.0 also no `oneOf`, and `allOf`, `anyOf` and `oneOf` contain no `$ref`; one finding per model.',
  source:
    'API Gateway Developer Guide, "Amazon API Gateway important notes". A warning, because services with such models deploy; refused imports with `discriminator` or `example` are on record for Swagger 2.0 ("Invalid model schema specified").',
  example: {
    of: 'document',
    wrong: `
      components:
        schemas:
          Item:
            type: object
            properties:
              name: { type: string, nullable: true, example: Pen }
    `,
    right: `
      components:
        schemas:
          Item:
            type: object
            properties:
              name: { type: string }
    `,
  },
  *find({ modelSchemas, specification }) {
    const keywords = specification === 'swagger-2.0' ? SWAGGER_KEYWORDS : KEYWORDS;
    const models = new Map<string, Unsupported[]>();
    for (const node of modelSchemas)
      models.set(node.model, [...(models.get(node.model) ?? []), ...unsupportedIn(node, keywords)]);
    for (const [model, found] of models) {
      const [first] = found;
      if (!first) continue;
      const names = [...new Set(found.map(({ name }) => name))].join(', ');
      yield {
        pointer: first.pointer,
        message: `API Gateway does not support ${names} in models (${found.length === 1 ? 'once' : `${found.length} times`} in ${showPlace(model)}).`,
        help: 'Remove them. An example can be beside the schema, a bound in minimum and maximum, and a reference can be replaced by the schema.',
      };
    }
  },
};

interface Unsupported {
  readonly name: string;
  readonly pointer: string;
}

function unsupportedIn({ schema, pointer: place }: SchemaNode, keywords: readonly string[]): Unsupported[] {
  const { format } = schema;
  return [
    ...keywords
      .filter((keyword) => isUsed(schema, keyword))
      .map((keyword) => ({
        name: `"${keyword}"`,
        pointer: place + pointer(keyword),
      })),
    ...(FORMATS.includes(format)
      ? [{ name: `the format ${JSON.stringify(format)}`, pointer: place + pointer('format') }]
      : []),
    ...['allOf', 'anyOf', 'oneOf'].flatMap((keyword) =>
      arrayOf(schema[keyword]).flatMap((part, index) => {
        const reference = memberOf(part, '$ref');
        if (typeof reference !== 'string' || !reference.startsWith('#')) return [];
        return [{ name: `"$ref" within ${keyword}`, pointer: place + pointer(keyword, index, '$ref') }];
      }),
    ),
  ];
}

/** `deprecated: …` of another type is not the keyword. */
function isUsed(schema: JsonObject, keyword: string): boolean {
  return Object.hasOwn(schema, keyword) && (keyword !== 'deprecated' || typeof schema[keyword] === 'boolean');
}
