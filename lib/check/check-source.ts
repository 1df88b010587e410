// Finds the documents of a file: the file itself, or those of the APIs in a SAM or CloudFormation template.
import { dirname, join, resolve } from 'node:path';
import { deployedStrings, isTemplate, listTemplateApis, type TemplateApi } from '../apigateway/index.ts';
import { didYouMean, InputError, isObject, type JsonObject, readFile } from '../base/index.ts';
import { linkFiles, readDocument, type SourceDocument, splitPlace } from '../source/index.ts';
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
  /** Whether files that references name are left unread: standard input has no folder. */
  readonly withoutFiles?: boolean;
}

/**
 * Checks every document of a file.
 * @throws InputError when there is none: the file is neither an OpenAPI 3.0 or Swagger 2.0 document nor a template with one on this machine.
 */
export function checkSource(source: SourceDocument, options: CheckOptions = {}): CheckedPart[] {
  const { value: root } = source;
  const strictness = { requireAuth: options.requireAuth === true };
  if (!isObject(root) || !isTemplate(root))
    return checkPart(source, { holder: source, base: '', api: undefined }, strictness, options);
  const apis = chooseApis(source, root, options);
  return apis.flatMap((api) => {
    const { holder, base, value } = openApi(api, source, options);
    const inline = holder === source;
    const part: SourceDocument = {
      ...holder,
      value,
      // CloudFormation reads both in a template itself; it does not in what a template includes.
      ...(inline && { shortForms: [], aliases: [] }),
      locate: (pointer) => holder.locate(base + pointer),
      locateKey: (pointer) => holder.locateKey(base + pointer),
      locateWithin: (pointer, line, column) => holder.locateWithin(base + pointer, line, column),
    };
    const around: Surroundings = {
      ...strictness,
      template: root,
      api: api.id,
      kind: api.kind,
      ...(inline && { numericKeys: keysBelow(base, holder.numericKeys) }),
    };
    return checkPart(part, { holder, base, api: api.id }, around, options);
  });
}

function keysBelow(base: string, pointers: readonly string[]): string[] {
  return pointers.flatMap((pointer) => (pointer.startsWith(`${base}/`) ? [pointer.slice(base.length)] : []));
}

/** The findings of a document, and those of the files that it references, each with the places of its own file. */
function checkPart(
  part: SourceDocument,
  { holder, base, api }: { readonly holder: SourceDocument; readonly base: string; readonly api: string | undefined },
  around: Surroundings,
  { cwd = '.', withoutFiles = false }: CheckOptions,
): CheckedPart[] {
  const linked = withoutFiles ? undefined : linkFiles(part, { cwd, isPart: base !== '' });
  const findings = linked
    ? checkDocument(linked, { ...around, fileReferences: linked.references })
    : checkDocument(part, around);
  const placed = findings.map((finding) => ({ finding, inFile: splitPlace(finding.pointer) }));
  const own = placed.flatMap(({ finding, inFile }) =>
    inFile ? [] : [{ ...finding, pointer: base + finding.pointer }],
  );
  const others = [...(linked?.files ?? [])].flatMap(([name, source]): CheckedPart[] => {
    const found = placed.flatMap(({ finding, inFile }) =>
      inFile?.file === name ? [{ ...finding, pointer: inFile.pointer }] : [],
    );
    return found.length === 0 ? [] : [{ source, api, findings: found }];
  });
  return [{ source: holder, api, findings: own }, ...others];
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
