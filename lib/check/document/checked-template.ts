// The templates of a document, prepared for the rules: mapping templates, parsed once, and those of gateway responses.
import type { ApiDocument, Integration, MappingTemplate, Operation } from '../../apigateway/index.ts';
import { type Ast, parseTemplate, VtlError } from '../../vtl/index.ts';

export interface CheckedTemplate extends MappingTemplate {
  /** `The request template of PUT /x (application/json)`, the start of a message. */
  readonly title: string;
  readonly direction: 'request' | 'response';
  readonly operation: Operation;
  readonly integration: Integration;
  /** Undefined when the template cannot be parsed or is not a string. */
  readonly ast: Ast | undefined;
  /** Why it cannot be parsed. */
  readonly failure: string | undefined;
  /** Where parsing stopped. */
  readonly failurePosition: { readonly line: number; readonly column: number } | undefined;
}

export type ParsedTemplate = CheckedTemplate & { readonly ast: Ast };

/** A template of a gateway response, which is not VTL. */
export interface GatewayTemplate {
  readonly pointer: string;
  /** The response type, such as DEFAULT_4XX. */
  readonly type: string;
  readonly mediaType: string;
  readonly source: string;
  /** The first VTL directive in it, such as `#if`, which API Gateway does not run. */
  readonly directive: string | undefined;
}

const DIRECTIVE = /#(?:set|if|elseif|else|end|foreach)\b/;

/** Templates with the same source have one tree: many documents repeat theirs in every operation. */
export function listTemplates(operations: readonly Operation[]): CheckedTemplate[] {
  const parsed = new Map<string, Parsed>();
  const parseOnce = (source: string | undefined): Parsed => {
    if (source === undefined) return NOT_A_STRING;
    const known = parsed.get(source) ?? parse(source);
    parsed.set(source, known);
    return known;
  };
  return operations.flatMap((operation) => listTemplatesOf(operation, parseOnce));
}

function listTemplatesOf(operation: Operation, parseOnce: (source: string | undefined) => Parsed): CheckedTemplate[] {
  const { integration } = operation;
  if (!integration) return [];
  const prepare = (direction: CheckedTemplate['direction'], name: string) => (template: MappingTemplate) => ({
    ...template,
    title: `${name} of ${operation.title} (${template.mediaType})`,
    direction,
    operation,
    integration,
    ...parseOnce(template.source),
  });
  return [
    ...integration.templates.map(prepare('request', 'The request template')),
    ...integration.responses.flatMap(({ key, templates }) =>
      templates.map(prepare('response', `The response template for ${key}`)),
    ),
  ];
}

export function listGatewayTemplates({ gatewayResponses }: ApiDocument): GatewayTemplate[] {
  return gatewayResponses.flatMap(({ type, templates }) =>
    templates.flatMap(({ pointer, mediaType, source }) =>
      source === undefined ? [] : [{ pointer, type, mediaType, source, directive: DIRECTIVE.exec(source)?.[0] }],
    ),
  );
}

type Parsed = Pick<CheckedTemplate, 'ast' | 'failure' | 'failurePosition'>;

const NOT_A_STRING: Parsed = { ast: undefined, failure: undefined, failurePosition: undefined };

function parse(source: string): Parsed {
  try {
    return { ast: parseTemplate(source), failure: undefined, failurePosition: undefined };
  } catch (error) {
    return { ast: undefined, failure: failureOf(error), failurePosition: positionOf(error) };
  }
}

function failureOf(error: unknown): string {
  if (error instanceof VtlError) return `line ${error.line}, column ${error.column}: ${error.message}`;
  // A stack overflow: no template written by hand is nested that deeply.
  if (error instanceof RangeError) return 'it is nested too deeply';
  throw error;
}

function positionOf(error: unknown): CheckedTemplate['failurePosition'] {
  return error instanceof VtlError ? { line: error.line, column: error.column } : undefined;
}
