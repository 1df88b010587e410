// Finds the OpenAPI document in what the person named: the file itself, or the API of a SAM or CloudFormation template that
// includes or contains one. Resolves its intrinsics; does not interpret it.
import { dirname, resolve } from 'node:path';
import { InputError, type Place } from '../../openapi/input-error.ts';
import { pointer } from '../../openapi/pointer.ts';
import { readFile } from '../../openapi/read-file.ts';
import { requireOpenApi } from '../../openapi/require-openapi.ts';
import { type IntrinsicScope, resolveIntrinsics } from '../../openapi/resolve-intrinsics.ts';
import { readDocument, type SourceDocument } from '../../openapi/source-document.ts';
import type { LoadOptions } from '../types.ts';
import { isObject, type JsonObject, object, text, texts } from './json.ts';
import type { Report } from './report.ts';
import { createScope } from './scope.ts';

export interface OpenedDocument {
  /** The file that holds the OpenAPI document. */
  readonly source: SourceDocument;
  /** Where in that file the document stands: `''`, or a place in the template. */
  readonly base: string;
  /** The document without intrinsics. */
  readonly document: JsonObject;
  readonly scope: IntrinsicScope;
  /** Stage variables that the template sets. */
  readonly stageVariables: Readonly<Record<string, string>>;
  /** Every file that was read. */
  readonly files: readonly string[];
}

/** @throws InputError when there is no OpenAPI 3.0 document to be found. */
export function openDocument(source: SourceDocument, options: LoadOptions, report: Report): OpenedDocument {
  const root = object(source.value);
  const isTemplate = isObject(root['Resources']) && root['openapi'] === undefined;
  const scope = createScope(isTemplate ? root : {}, options, (name) =>
    report.at(source, pointer('Parameters', name), missingParameter(name)),
  );
  const found = isTemplate ? findInTemplate(source, root, scope) : { source, base: '', value: source.value, api: {} };
  const { value, unresolved } = resolveIntrinsics(found.value, scope);
  for (const one of unresolved) report.at(found.source, found.base + one.pointer, one.message);
  const { source: holder, base } = found;
  const document = requireOpenApi({ ...holder, value, locate: (place) => holder.locate(base + place) });
  const stageVariables = Object.fromEntries(texts(resolveIntrinsics(found.api['Variables'] ?? {}, scope).value));
  const files = found.source === source ? [source.file] : [source.file, found.source.file];
  return { source: found.source, base: found.base, document, scope, stageVariables, files };
}

function missingParameter(name: string): string {
  return `Parameter ${name} has no default: give it with --parameter ${name}=… . Until then its name stands for it.`;
}

interface Found {
  readonly source: SourceDocument;
  readonly base: string;
  readonly value: unknown;
  /** The properties of the API in the template. */
  readonly api: JsonObject;
}

/** For each resource type: the property with the document in place, and the one with its location. */
const API_TYPES: Readonly<Record<string, readonly [body: string, location: string]>> = {
  'AWS::Serverless::Api': ['DefinitionBody', 'DefinitionUri'],
  'AWS::ApiGateway::RestApi': ['Body', 'BodyS3Location'],
};

function findInTemplate(source: SourceDocument, root: JsonObject, scope: IntrinsicScope): Found {
  const apis = Object.entries(object(root['Resources'])).filter(([, resource]) => {
    const [body, location] = API_TYPES[text(object(resource)['Type']) ?? ''] ?? [];
    const properties = object(object(resource)['Properties']);
    return body !== undefined && location !== undefined && (properties[body] ?? properties[location]) !== undefined;
  });
  const [api, another] = apis;
  if (!api || another) {
    const count = api ? `${apis.length} APIs` : 'no API';
    throw new InputError(`The template has ${count} with an OpenAPI document.`, {
      code: 'no-single-api',
      place: source.locate(pointer('Resources')),
      help: 'Name the OpenAPI document itself with --spec.',
    });
  }
  const [id, resource] = api;
  const properties = object(object(resource)['Properties']);
  const [body, location] = API_TYPES[text(object(resource)['Type']) ?? ''] ?? ['', ''];
  const inline = properties[body];
  const base = pointer('Resources', id, 'Properties', inline === undefined ? location : body);
  if (inline === undefined) return { ...readIncluded(properties[location], source, base, scope), api: properties };
  const include = object(object(inline)['Fn::Transform']);
  if (include['Name'] !== 'AWS::Include') return { source, base, value: inline, api: properties };
  return { ...readIncluded(object(include['Parameters'])['Location'], source, base, scope), api: properties };
}

function readIncluded(location: unknown, template: SourceDocument, base: string, scope: IntrinsicScope) {
  const place = template.locate(base);
  const path = text(resolveIntrinsics(location, scope).value);
  if (path === undefined || /^[a-z0-9]+:\/\//i.test(path)) {
    throw new InputError('The document of this API is not a file on this machine.', {
      code: 'document-elsewhere',
      place,
      help: 'Name a copy of it with --spec.',
    });
  }
  const file = resolve(dirname(template.file), path);
  const source = readDocument(readPart(file, path, place), file);
  return { source, base: '', value: source.value };
}

/** Says where the file is asked for, rather than where it is not. */
function readPart(file: string, path: string, place: Place): string {
  try {
    return readFile(file);
  } catch (cause) {
    if (!(cause instanceof InputError)) throw cause;
    const help = 'Generate the document, or correct the path.';
    throw new InputError(`${path} is included here. ${cause.message}`, { code: cause.code, place, help, cause });
  }
}
