// Finds the API in a SAM or CloudFormation template and its OpenAPI document: inline, included, or at a path.
import { dirname, resolve } from 'node:path';
import { type IntrinsicScope, resolveIntrinsics } from '../../apigateway/index.ts';
import { InputError, type JsonObject, objectOf, type Place, readFile, stringOf } from '../../base/index.ts';
import { pointer, readDocument, type SourceDocument } from '../../source/index.ts';

/** The document of a template, with its intrinsics. */
export interface Found {
  /** The file that contains the document. */
  readonly source: SourceDocument;
  /** Its pointer in that file. */
  readonly base: string;
  readonly value: unknown;
  /** Logical id of the API. */
  readonly id: string;
}

/** For each resource type: the property with the inline document, and the one with its location. */
const API_TYPES: ReadonlyMap<string, readonly [body: string, location: string]> = new Map([
  ['AWS::Serverless::Api', ['DefinitionBody', 'DefinitionUri']],
  ['AWS::ApiGateway::RestApi', ['Body', 'BodyS3Location']],
]);

/** @throws InputError unless the template has exactly one API and its document is on this machine. */
export function findInTemplate(source: SourceDocument, root: JsonObject, scope: IntrinsicScope): Found {
  const apis = Object.entries(objectOf(root['Resources'])).filter(([, resource]) => {
    const [body, location] = API_TYPES.get(stringOf(objectOf(resource)['Type']) ?? '') ?? [];
    const properties = objectOf(objectOf(resource)['Properties']);
    return body !== undefined && location !== undefined && (properties[body] ?? properties[location]) !== undefined;
  });
  const [only, another] = apis;
  if (!only || another) {
    const count = only ? `${apis.length} APIs` : 'no API';
    throw new InputError(`The template has ${count} with an OpenAPI document.`, {
      code: 'no-single-api',
      place: source.locate(pointer('Resources')),
      help: 'Specify the OpenAPI document itself with --spec.',
    });
  }
  const [id, resource] = only;
  const properties = objectOf(objectOf(resource)['Properties']);
  const [body, location] = API_TYPES.get(stringOf(objectOf(resource)['Type']) ?? '') ?? ['', ''];
  const inline = properties[body];
  const base = pointer('Resources', id, 'Properties', inline === undefined ? location : body);
  if (inline === undefined) return { ...readIncluded(properties[location], source, base, scope), id };
  const include = objectOf(objectOf(inline)['Fn::Transform']);
  if (include['Name'] !== 'AWS::Include') return { source, base, value: inline, id };
  return { ...readIncluded(objectOf(include['Parameters'])['Location'], source, base, scope), id };
}

function readIncluded(location: unknown, template: SourceDocument, base: string, scope: IntrinsicScope) {
  const place = template.locate(base);
  const path = stringOf(resolveIntrinsics(location, scope).value);
  if (path === undefined || /^[a-z0-9]+:\/\//i.test(path)) {
    throw new InputError('The document of this API is not a file on this machine.', {
      code: 'document-elsewhere',
      place,
      help: 'Specify a local copy of it with --spec.',
    });
  }
  const file = resolve(dirname(template.file), path);
  const source = readDocument(readPart(file, path, place), file);
  return { source, base: '', value: source.value };
}

/** Reports the place of the include, not of the missing file. */
function readPart(file: string, path: string, place: Place): string {
  try {
    return readFile(file);
  } catch (cause) {
    if (!(cause instanceof InputError)) throw cause;
    const help = 'Generate the document, or fix the path.';
    throw new InputError(`Cannot include ${path}. ${cause.message}`, { code: cause.code, place, help, cause });
  }
}
