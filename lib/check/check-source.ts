// Finds the documents of a file: the file itself, or those of the APIs in a SAM or CloudFormation template.
import { dirname, join, resolve } from 'node:path';
import { deployedStrings, isTemplate, listTemplateApis, type TemplateApi } from '../apigateway/index.ts';
import { didYouMean, InputError, isObject, type JsonObject, readFile } from '../base/index.ts';
import { readDocument, type SourceDocument } from '../source/index.ts';
import { checkDocument } from './check-document.ts';
import type { Surroundings } from './document/checked-document.ts';
import type { Finding } from './rule/finding.ts';

/** One document of a file, checked. */
export interface CheckedPart {
  /** The file that has the document, which the findings' pointers are into. */
  readonly source: SourceDocument;
  /** The logical id of its API in a template. */
  readonly api: string | undefined;
  readonly findings: readonly Finding[];
}

export interface CheckOptions {
  /** Only the API with this logical id, of a template. */
  readonly api?: string;
  /** Whether an operation without authorization is an error. */
  readonly requireAuth?: boolean;
  /** The folder that paths in the source's name are relative to. */
  readonly cwd?: string;
}

/**
 * Checks every document of a file.
 * @throws InputError when there is none: the file is neither an OpenAPI 3.0 or Swagger 2.0 document nor a template with one on this machine.
 */
export function checkSource(source: SourceDocument, options: CheckOptions = {}): CheckedPart[] {
  const { value: root } = source;
  const strictness = { requireAuth: options.requireAuth === true };
  if (!isObject(root) || !isTemplate(root))
    return [{ source, api: undefined, findings: checkDocument(source, strictness) }];
  const apis = chooseApis(source, root, options);
  return apis.map((api) => {
    const { holder, base, value } = openApi(api, source, options);
    const inline = holder === source;
    const part: SourceDocument = {
      ...holder,
      value,
      // CloudFormation reads both in a template itself; it does not in what a template includes.
      ...(inline && { shortForms: [], aliases: [] }),
      locate: (pointer) => holder.locate(base + pointer),
      locateWithin: (pointer, line, column) => holder.locateWithin(base + pointer, line, column),
    };
    const around: Surroundings = { ...strictness, template: root, api: api.id, kind: api.kind };
    const findings = checkDocument(part, around).map((one) => ({ ...one, pointer: base + one.pointer }));
    return { source: holder, api: api.id, findings };
  });
}

function chooseApis(source: SourceDocument, root: JsonObject, { api }: CheckOptions): TemplateApi[] {
  const apis = listTemplateApis(root);
  const chosen = api === undefined ? apis : apis.filter(({ id }) => id === api);
  if (chosen.length > 0) return chosen;
  const names = apis.map(({ id }) => id);
  throw new InputError(
    names.length === 0
      ? 'The template has no API with an OpenAPI document.'
      : `The template has no API ${api} with an OpenAPI document.`,
    {
      code: 'no-single-api',
      place: source.locate('/Resources'),
      help:
        names.length === 0
          ? 'Specify the OpenAPI document itself.'
          : `It has ${names.join(', ')}.${didYouMean(api ?? '', names)}`,
    },
  );
}

function openApi(api: TemplateApi, source: SourceDocument, { cwd = '.' }: CheckOptions) {
  if ('inline' in api.document) return { holder: source, base: api.pointer, value: api.document.inline };
  const place = source.locate(api.pointer);
  const [path, another] = deployedStrings(api.document.location);
  if (!path || another || path.isComposed || /^[a-z0-9]+:\/\//i.test(path.text)) {
    throw new InputError(`The document of the API ${api.id} is not a file on this machine.`, {
      code: 'document-elsewhere',
      place,
      help: 'Specify a local copy of it, or the others with --api.',
    });
  }
  const file = resolve(cwd, dirname(source.file), path.text);
  const holder = readDocument(readFile(file, path.text), join(dirname(source.file), path.text));
  return { holder, base: '', value: holder.value };
}
