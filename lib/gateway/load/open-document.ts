// Finds the OpenAPI document in the given file: the file itself, or the API of a SAM or CloudFormation template that includes
// or contains one. Resolves its intrinsics; does not interpret it.

import {
  describeUnknownName,
  type IntrinsicScope,
  isTemplate,
  requireOpenApi,
  resolveIntrinsics,
  unknownNames,
} from '../../apigateway/index.ts';
import { arrayOf, describeValue, InputError, type JsonObject, objectOf } from '../../base/index.ts';
import { type LinkedDocument, linkFiles, pointer, type SourceDocument } from '../../source/index.ts';
import { type Found, findInTemplate } from './find-in-template.ts';
import type { LoadOptions } from './load-options.ts';
import { readTemplateSettings } from './read-template-settings.ts';
import type { Report } from './report.ts';
import { createScope } from './scope.ts';

export interface OpenedDocument {
  /** The file that contains the OpenAPI document. */
  readonly source: SourceDocument;
  /** The places of the document, which are in that file, in a template, or in the files that it references. */
  readonly places: Pick<SourceDocument, 'locate'>;
  /** The document without intrinsics. */
  readonly document: JsonObject;
  readonly scope: IntrinsicScope;
  /** Stage variables that the template sets. */
  readonly stageVariables: Readonly<Record<string, string>>;
  /** Every file that was read. */
  readonly files: readonly string[];
}

/** @throws InputError when no OpenAPI 3.0 or Swagger 2.0 document is found. */
export function openDocument(source: SourceDocument, options: LoadOptions, report: Report): OpenedDocument {
  const root = objectOf(source.value);
  const inTemplate = isTemplate(root);
  const scope = createScope(inTemplate ? root : {}, options, (name) =>
    report.at(source, pointer('Parameters', name), missingParameter(name)),
  );
  if (inTemplate) reportParameters(source, root, options, report);
  const found = inTemplate
    ? findInTemplate(source, root, scope, options.api)
    : { source, base: '', value: source.value, id: undefined };
  if (inTemplate) refuseUnknownNames(found, root);
  const linked = linkFound(found);
  reportReferences(linked, report);
  const { value, unresolved } = resolveIntrinsics(linked.value, scope);
  for (const one of unresolved) report.at(linked, one.pointer, one.message);
  const document = requireOpenApi({ ...linked, value });
  const stageVariables =
    found.id === undefined
      ? {}
      : readTemplateSettings({ source, root, id: found.id, stage: options.stage, scope, report });
  const own = found.source === source ? [source.file] : [source.file, found.source.file];
  const files = [...own, ...linked.files.keys()];
  return { source: found.source, places: linked, document, scope, stageVariables, files };
}

/** With the files that its references name. */
function linkFound({ source, base, value }: Omit<Found, 'id'>): LinkedDocument {
  const part = { ...source, value, locate: (place: string) => source.locate(base + place) };
  return linkFiles(part, { isPart: base !== '' });
}

function reportReferences(linked: LinkedDocument, report: Report): void {
  for (const { pointer: place, reference, problem } of linked.references.values()) {
    if (problem) report.at(linked, place, `The file of "${reference}" was not read: ${problem.reason}.`);
  }
}

/** @throws InputError `unknown-name`: a deployment rejects the template, and there is no value to run with. */
function refuseUnknownNames({ source, base, value }: Omit<Found, 'id'>, template: JsonObject): void {
  const [first] = unknownNames(value, template);
  if (!first) return;
  const { message, help } = describeUnknownName(first, template);
  throw new InputError(message, { code: 'unknown-name', place: source.locate(base + first.pointer), help });
}

function missingParameter(name: string): string {
  return `The parameter ${name} has no default, so its name is used as its value. Set it with --parameter ${name}=VALUE.`;
}

/** Reports given values that a deployment would refuse. */
function reportParameters(source: SourceDocument, root: JsonObject, options: LoadOptions, report: Report): void {
  const declared = objectOf(root['Parameters']);
  for (const [name, value] of Object.entries(options.parameters ?? {})) {
    if (name.startsWith('AWS::')) continue;
    const place = pointer('Parameters', name);
    if (!Object.hasOwn(declared, name)) {
      const known = Object.keys(declared).join(', ') || 'none';
      report.at(source, place, `The template has no parameter ${name}. Its parameters are: ${known}.`);
      continue;
    }
    const allowed = arrayOf(objectOf(declared[name])['AllowedValues']).map(describeValue);
    if (allowed.length === 0 || allowed.includes(value)) continue;
    report.at(
      source,
      place,
      `A deployment would refuse ${value} for the parameter ${name}. Allowed values: ${allowed.join(', ')}.`,
    );
  }
}
