// The grammar of parameter mappings: targets on the left, sources on the right.
// Source: API Gateway Developer Guide, "Parameter mapping examples for REST APIs in API Gateway" and, of gateway responses,
// "x-amazon-apigateway-gateway-responses.responseParameters object".

/** Where a mapping is: `requestParameters` and `responseParameters` of an integration, `responseParameters` of a gateway response. */
export type MappingPlace = 'request' | 'response' | 'gateway-response';

/** The characters of a parameter name. Source: the same guide, "Method request data mapping reference". */
const NAME = '[a-zA-Z0-9._$-]+';

/** Whether a mapping can refer to a parameter of this name. */
export function isParameterName(name: string): boolean {
  return new RegExp(`^${NAME}$`).test(name);
}

/** What may follow `body`: JSONPath without its `$`, `.records[0].id`, or nothing. */
const BODY_PATH = '(?:[.\\[][\\s\\S]*)?';

/** By the kind of source: regular expressions of its prefix, of the name, and of its suffix. */
const FORMS = {
  constant: ["'", '[\\s\\S]*', "'"],
  'stage-variable': ['stageVariables\\.', '[A-Za-z0-9_]+'],
  context: ['context\\.', '.+'],
  path: ['method\\.request\\.path\\.', NAME],
  querystring: ['method\\.request\\.querystring\\.', NAME],
  'querystring-values': ['method\\.request\\.multivaluequerystring\\.', NAME],
  header: ['method\\.request\\.header\\.', NAME],
  'header-values': ['method\\.request\\.multivalueheader\\.', NAME],
  body: ['method\\.request\\.body', BODY_PATH],
  // Of any location. Source: the guide, "Set up gateway response customization in OpenAPI"; valid in gateway responses only.
  parameter: ['method\\.input\\.params\\.', NAME],
  'response-header': ['integration\\.response\\.header\\.', NAME],
  'response-header-values': ['integration\\.response\\.multivalueheader\\.', NAME],
  'response-body': ['integration\\.response\\.body', BODY_PATH],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type MappingSourceKind = keyof typeof FORMS;

export interface MappingSource {
  readonly kind: MappingSourceKind;
  /** The value of a constant, the path within a body, `identity.sourceIp` of `context`; otherwise the name of the parameter or variable. */
  readonly name: string;
}

const ANYWHERE: readonly MappingSourceKind[] = ['constant', 'stage-variable', 'context'];
const OF_REQUEST: readonly MappingSourceKind[] = [
  'path',
  'querystring',
  'querystring-values',
  'header',
  'header-values',
];

interface PlaceFacts {
  readonly sources: readonly MappingSourceKind[];
  /** Regular expressions of the prefix and of the locations. */
  readonly target: readonly [before: string, locations: string];
}

const PLACES: Readonly<Record<MappingPlace, PlaceFacts>> = {
  request: {
    sources: [...ANYWHERE, ...OF_REQUEST, 'body'],
    target: ['integration\\.request\\.', 'header|querystring|path'],
  },
  response: {
    sources: [...ANYWHERE, 'response-header', 'response-header-values', 'response-body'],
    target: ['method\\.response\\.', 'header'],
  },
  'gateway-response': {
    sources: [...ANYWHERE, ...OF_REQUEST, 'parameter'],
    target: ['gatewayresponse\\.', 'header|path|querystring'],
  },
};

/** Undefined for an expression that API Gateway does not accept there: import rejects the document. */
export function parseMappingSource(expression: string, place: MappingPlace): MappingSource | undefined {
  for (const kind of PLACES[place].sources) {
    const [before, named, after = ''] = FORMS[kind];
    const match = new RegExp(`^${before}(${named})${after}$`).exec(expression);
    if (match) return { kind, name: match[1] ?? '' };
  }
  return undefined;
}

export interface MappingTarget {
  readonly location: 'header' | 'path' | 'querystring';
  readonly name: string;
}

/** `integration.request.header.X-Mine` and the like; undefined for a target that API Gateway does not accept there. */
export function parseMappingTarget(target: string, place: MappingPlace): MappingTarget | undefined {
  const [before, locations] = PLACES[place].target;
  const [, location, name] = new RegExp(`^${before}(${locations})\\.(${NAME})$`).exec(target) ?? [];
  return name === undefined ? undefined : { location: location as MappingTarget['location'], name };
}

/** The regular expression of all sources of a place, for a JSON Schema. */
export function mappingSourcePattern(place: MappingPlace): string {
  const forms = PLACES[place].sources.map((kind) => FORMS[kind].join(''));
  return `^(?:${forms.join('|')})$`;
}

/** The regular expression of all targets of a place, for a JSON Schema. */
export function mappingTargetPattern(place: MappingPlace): string {
  const [before, locations] = PLACES[place].target;
  return `^${before}(?:${locations})\\.${NAME}$`;
}
