// Finds the OpenAPI document in what the person named: the file itself, or the API of a SAM or CloudFormation template that
// includes or contains one. Resolves its intrinsics; does not interpret it.
import { isObject, type JsonObject, objectOf, textsOf } from '../../openapi/json-value.ts';
import { pointer } from '../../openapi/pointer.ts';
import { requireOpenApi } from '../../openapi/require-openapi.ts';
import { type IntrinsicScope, resolveIntrinsics } from '../../openapi/resolve-intrinsics.ts';
import type { SourceDocument } from '../../openapi/source-document.ts';
import type { LoadOptions } from '../types.ts';
import { findInTemplate } from './find-in-template.ts';
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
  const root = objectOf(source.value);
  const isTemplate = isObject(root['Resources']) && root['openapi'] === undefined;
  const scope = createScope(isTemplate ? root : {}, options, (name) =>
    report.at(source, pointer('Parameters', name), missingParameter(name)),
  );
  const found = isTemplate
    ? findInTemplate(source, root, scope)
    : { source, base: '', value: source.value, properties: '', api: {} };
  for (const name of NOT_APPLIED.filter((property) => found.api[property] !== undefined)) {
    report.at(source, `${found.properties}/${name}`, `${name} of the template is not applied here, only the document.`);
  }
  const { value, unresolved } = resolveIntrinsics(found.value, scope);
  for (const one of unresolved) report.at(found.source, found.base + one.pointer, one.message);
  const { source: holder, base } = found;
  const document = requireOpenApi({ ...holder, value, locate: (place) => holder.locate(base + place) });
  const stageVariables = Object.fromEntries(textsOf(resolveIntrinsics(found.api['Variables'] ?? {}, scope).value));
  const files = found.source === source ? [source.file] : [source.file, found.source.file];
  return { source: found.source, base: found.base, document, scope, stageVariables, files };
}

function missingParameter(name: string): string {
  return `Parameter ${name} has no default: give it with --parameter ${name}=… . Until then its name stands for it.`;
}

/** Properties by which SAM or CloudFormation changes the API beside its document. */
const NOT_APPLIED = ['Auth', 'BinaryMediaTypes', 'Cors', 'GatewayResponses', 'Models', 'Policy'];
