// Renders every template of a document for its samples and collects what is wrong with the results, once for all rules.
import { createBinaryTest, type Operation, parseMappingTarget } from '../../apigateway/index.ts';
import { type JsonObject, remember, stringOf } from '../../base/index.ts';
import { compileTemplate } from '../../vtl/index.ts';
import type { CheckedDocument } from '../document/checked-document.ts';
import type { CheckedResponse, ResponseSet } from '../document/checked-response.ts';
import type { ParsedTemplate } from '../document/checked-template.ts';
import { requestFormat } from './integration-target.ts';
import { type OutputFault, requestFaults, responseFaults } from './output-faults.ts';
import { type Rendering, renderSample } from './render-sample.ts';
import { type BinaryTest, requestSamples, type Sample } from './request-samples.ts';
import { responseSamples } from './response-samples.ts';
import { type SampleOutcome, type WeighedFault, weighRequest, weighResponse } from './weigh-faults.ts';
import { Work } from './work.ts';

export interface RenderedFault extends WeighedFault {
  readonly template: ParsedTemplate;
}

export interface RenderedDocument {
  readonly faults: readonly RenderedFault[];
  /** Operations of which not everything was rendered. */
  readonly undecided: readonly Operation[];
}

export const renderedDocument = remember((document: CheckedDocument): RenderedDocument => {
  const { parsedTemplates, responseSets, root, binaryMediaTypes } = document;
  const isBinary = createBinaryTest(binaryMediaTypes.map(({ mediaType }) => mediaType));
  const work = new Work();
  const faults: RenderedFault[] = [];
  const undecided = new Set<Operation>();
  const responseOf = responsesByTemplate(responseSets);
  let current: Operation | undefined;
  for (const template of parsedTemplates) {
    if (template.operation !== current) work.beginOperation();
    current = template.operation;
    const found =
      template.direction === 'request'
        ? ofRequest(template, root, isBinary, work)
        : ofResponse(template, document, responseOf.get(template.pointer), work);
    faults.push(...found.map((fault) => ({ ...fault, template })));
    if (work.isExceeded) undecided.add(template.operation);
  }
  return { faults, undecided: [...undecided] };
});

interface TemplateResponse {
  readonly response: CheckedResponse;
  /** Undefined where it is not known which responses of the backend it gets. */
  readonly isForSuccess: boolean | undefined;
}

function responsesByTemplate(sets: readonly ResponseSet[]): ReadonlyMap<string, TemplateResponse> {
  return new Map(
    sets.flatMap(({ responses }) =>
      responses.flatMap((response) => {
        const isForSuccess = getsSuccess(response, responses);
        return response.templates.map(({ pointer }) => [pointer, { response, isForSuccess }] as const);
      }),
    ),
  );
}

function getsSuccess({ statuses }: CheckedResponse, all: readonly CheckedResponse[]): boolean | undefined {
  const takes = (one: CheckedResponse) => Array.isArray(one.statuses) && one.statuses.includes(200);
  if (statuses === 'rest')
    return all.every((one) => Array.isArray(one.statuses) || one.statuses === 'rest') ? !all.some(takes) : undefined;
  if (!Array.isArray(statuses)) return undefined;
  if (statuses.includes(200)) return true;
  return statuses.every((status) => status >= 400) ? false : undefined;
}

function ofRequest(template: ParsedTemplate, root: JsonObject, isBinary: BinaryTest, work: Work): WeighedFault[] {
  const format = requestFormat(template);
  if (format === 'any') return [];
  const samples = requestSamples(template, root, isBinary);
  const outcomes = render(template, samples, work, (rendering) => requestFaults(template, format, rendering));
  return weighRequest(template, format, outcomes, outcomes.length === samples.length);
}

function ofResponse(
  template: ParsedTemplate,
  { root, binaryMediaTypes }: CheckedDocument,
  found: TemplateResponse | undefined,
  work: Work,
): WeighedFault[] {
  if (found?.isForSuccess === undefined || !isSentAsJson(template, found.response)) return [];
  const samples = responseSamples(template, root, found.isForSuccess);
  // What the template renders is decoded for some client.
  const isMaybeBase64 = found.response.contentHandling === 'CONVERT_TO_BINARY' || binaryMediaTypes.length > 0;
  const outcomes = render(template, samples, work, (rendering) =>
    isMaybeBase64 && 'text' in rendering && BASE64.test(rendering.text.trim())
      ? []
      : responseFaults(template, rendering),
  );
  return weighResponse(template, outcomes);
}

function render(
  template: ParsedTemplate,
  samples: readonly Sample[],
  work: Work,
  faultsOf: (rendering: Rendering) => readonly OutputFault[],
): SampleOutcome[] {
  work.spend(0, template.source?.length ?? 0);
  const compiled = compileTemplate(template.ast);
  return samples.flatMap((sample): SampleOutcome[] => {
    const rendering = renderSample(compiled, sample, work);
    return rendering ? [{ sample, faults: faultsOf(rendering) }] : [];
  });
}

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** The media type of the response is that of the template if the operation declares it, unless a Content-Type is mapped. */
function isSentAsJson({ mediaType, operation }: ParsedTemplate, { headers, statusCode }: CheckedResponse): boolean {
  if (!mediaType.includes('json')) return false;
  const mapped = headers.find(
    ({ target }) => parseMappingTarget(target, 'response')?.name?.toLowerCase() === 'content-type',
  );
  if (mapped) return stringOf(mapped.expression)?.includes('json') === true;
  const declared = operation.responses.get(statusCode ?? '')?.content ?? [];
  return declared.length === 0 || declared.some((one) => one.mediaType.includes('json'));
}
