// Finds the API in a SAM or CloudFormation template and its OpenAPI document: inline, included, or at a path.
import { dirname, resolve } from 'node:path';
import { type IntrinsicScope, listTemplateApis, resolveIntrinsics } from '../../apigateway/index.ts';
import { didYouMean, InputError, type JsonObject, type Place, readFile, stringOf } from '../../base/index.ts';
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

/**
 * @param api the logical id of the API, for a template with several.
 * @throws InputError unless the template has one such API and its document is on this machine.
 */
export function findInTemplate(
  source: SourceDocument,
  root: JsonObject,
  scope: IntrinsicScope,
  api: string | undefined,
): Found {
  const apis = listTemplateApis(root).filter(({ kind }) => kind === 'rest');
  const [only, another] = api === undefined ? apis : apis.filter(({ id }) => id === api);
  if (!only || another) {
    const names = apis.map(({ id }) => id);
    throw new InputError(`The template has ${describeCount(names)}.`, {
      code: 'no-single-api',
      place: source.locate(pointer('Resources')),
      help: helpFor(api, names),
    });
  }
  const { id, pointer: base, document } = only;
  if ('inline' in document) return { source, base, value: document.inline, id };
  return { ...readIncluded(document.location, source, base, scope), id };
}

function helpFor(api: string | undefined, names: readonly string[]): string {
  if (names.length === 0) return 'Specify the OpenAPI document itself with --spec.';
  return api === undefined ? 'Choose one with --api.' : `None of them is ${api}.${didYouMean(api, names)}`;
}

function describeCount(names: readonly string[]): string {
  if (names.length === 0) return 'no REST API with an OpenAPI document';
  return names.length === 1
    ? `one API with an OpenAPI document, ${names[0]}`
    : `${names.length} APIs with an OpenAPI document: ${names.join(', ')}`;
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
