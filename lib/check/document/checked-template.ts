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

export function listTemplates(operation: Operation): CheckedTemplate[] {
  const { integration } = operation;
  if (!integration) return [];
  const prepare = (direction: CheckedTemplate['direction'], name: string) => (template: MappingTemplate) => ({
    ...template,
    title: `${name} of ${operation.title} (${template.mediaType})`,
    direction,
    operation,
    integration,
    ...parse(template.source),
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

function parse(source: string | undefined): Pick<CheckedTemplate, 'ast' | 'failure' | 'failurePosition'> {
  if (source === undefined) return { ast: undefined, failure: undefined, failurePosition: undefined };
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
