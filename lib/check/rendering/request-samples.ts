// The requests that a request template is rendered for: the examples of the document, and bodies that are derived from the schema.
import { followReference, type MediaContent } from '../../apigateway/index.ts';
import { isJson, isObject, type JsonObject, objectOf, remember } from '../../base/index.ts';
import type { ParsedTemplate } from '../document/checked-template.ts';
import { listTemplateReferences } from '../template-flow/walk-template.ts';
import { readNames } from './read-names.ts';
import { asSchema, readPaths } from './read-paths.ts';
import { type SampleInput, sampleInput } from './sample-input.ts';
import { SAMPLE } from './sample-text.ts';
import { sampleValue, VARIANTS, type Variant } from './sample-value.ts';

export interface Sample {
  /** `example`: the document's own; `allowed`: the schema allows it; `possible`: nothing forbids it. */
  readonly standing: 'example' | 'allowed' | 'possible';
  readonly body: string | undefined;
  readonly input: SampleInput;
}

const MAX_EXAMPLES = 2;

/** Whether bodies of a media type are bytes to the API. */
export type BinaryTest = (mediaType: string) => boolean;

/** At most two examples and eight derived requests, each once. */
export function requestSamples(template: ParsedTemplate, root: JsonObject, isBinary: BinaryTest): Sample[] {
  const { operation, integration, mediaType, ast } = template;
  const names = readNames(ast);
  const samples: Sample[] = [];
  const seen = new Set<string>();
  // Binary bodies meet a template only in base64.
  const isBase64 = integration.contentHandling === 'CONVERT_TO_TEXT' && isBinary(mediaType);
  const add = (standing: Sample['standing'], sent: string | undefined, variant: Variant) => {
    const body = isBase64 && sent !== undefined ? Buffer.from(sent).toString('base64') : sent;
    const input = sampleInput(root, operation, names, variant);
    const key = JSON.stringify([body, ...Object.values(input.params).map((params) => [...params])]);
    if (seen.has(key)) return;
    seen.add(key);
    samples.push({ standing, body, input });
  };
  const content = contentOf(template);
  for (const body of content ? examplesOf(content, root) : []) add('example', body, 'full');
  const bodies = derivedBodies(template, content, root);
  for (const [variant, body, standing] of bodies(isJsonType(mediaType))) add(standing, body, variant);
  return samples;
}

/** The template `$default` gets what has no template of its own: the content that it gets is known if there is one. */
function contentOf({ operation, integration, mediaType }: ParsedTemplate): MediaContent | undefined {
  const { content } = operation.requestBody;
  if (mediaType !== '$default') return content.find((one) => sameType(one.mediaType, mediaType));
  const others = content.filter(
    (one) => !integration.templates.some((other) => sameType(one.mediaType, other.mediaType)),
  );
  return others.length === 1 ? others[0] : undefined;
}

function sameType(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function isJsonType(mediaType: string): boolean {
  return mediaType === '$default' || mediaType.toLowerCase().includes('json');
}

/** A string is the body itself where that is not JSON. */
function examplesOf({ mediaType, value, schema }: MediaContent, root: JsonObject): string[] {
  const named = Object.values(objectOf(value['examples'])).map(
    (one) => objectOf(followReference(root, one, '')?.value)['value'],
  );
  const ofSchema = schema && followReference(root, schema, '')?.value['example'];
  return [value['example'], ...named, ofSchema]
    .filter((example) => example !== undefined && example !== null)
    .slice(0, MAX_EXAMPLES)
    .map((example) =>
      typeof example === 'string' && (isJson(example) || !isJsonType(mediaType)) ? example : JSON.stringify(example),
    );
}

type Derived = readonly [Variant, string | undefined, Sample['standing']];

function derivedBodies(template: ParsedTemplate, content: MediaContent | undefined, root: JsonObject) {
  return (isJsonBody: boolean): readonly Derived[] => {
    if (!isJsonBody)
      return [
        ['full', 'a=1111&b=1111', 'possible'],
        ['empty', undefined, 'possible'],
      ];
    const { ast, operation } = template;
    if (!readsBody(template)) return VARIANTS.map((variant) => [variant, undefined, 'allowed'] as const);
    const schema = content?.schema;
    if (schema === undefined || !isTelling(schema, root)) {
      const read = readPaths(ast.statements);
      const isRead = read.members.size > 0 || read.item !== undefined;
      const inferred = isRead ? asSchema(read) : { type: 'object', properties: { a: {} } };
      return VARIANTS.map(
        (variant) => [variant, JSON.stringify(sampleValue(inferred, root, variant)), 'possible'] as const,
      );
    }
    const isEnforced = operation.validation.validatesBody;
    return VARIANTS.filter((variant) => !isEnforced || !BREAKING.includes(variant)).map((variant) => [
      variant,
      JSON.stringify(bodyOf(schema, root, variant)),
      BREAKING.includes(variant) ? 'possible' : 'allowed',
    ]);
  };
}

/** These do not conform to the schema. */
const BREAKING: readonly Variant[] = ['null', 'wrong'];

/** Operations often share a schema. */
const bodiesOf = remember((_schema: JsonObject) => new Map<Variant, unknown>());

function bodyOf(schema: JsonObject, root: JsonObject, variant: Variant): unknown {
  const target = followReference(root, schema, '')?.value ?? schema;
  const bodies = bodiesOf(target);
  if (!bodies.has(variant)) bodies.set(variant, sampleValue(target, root, variant));
  return bodies.get(variant);
}

/** Whether the schema says more than that the body is an object. */
function isTelling(given: JsonObject, root: JsonObject): boolean {
  const schema = followReference(root, given, '')?.value ?? {};
  if (['allOf', 'oneOf', 'anyOf', 'enum', 'items'].some((name) => name in schema)) return true;
  if (isObject(schema['properties'])) return Object.keys(schema['properties']).length > 0;
  return typeof schema['type'] === 'string' && schema['type'] !== 'object';
}

function readsBody({ ast }: ParsedTemplate): boolean {
  return listTemplateReferences(ast.statements).some(({ name, steps: [first] }) => {
    if (name !== 'input') return false;
    return first === undefined || first.kind === 'index' || first.name !== 'params';
  });
}

/** For messages: the body, or where there is none the parameters; short. */
export function describeSample({ body, input }: Sample): string {
  if (body !== undefined) return `the body ${short(body)}`;
  const { path, querystring, header } = input.params;
  const params = [...path, ...querystring, ...header].filter(([, value]) => value !== SAMPLE);
  return params.length === 0
    ? 'a request without a body'
    : `a request with ${short(params.map(([name, value]) => `${name}=${value}`).join(', '))}`;
}

const MAX_SHOWN = 120;

function short(text: string): string {
  return text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN - 1)}…`;
}
