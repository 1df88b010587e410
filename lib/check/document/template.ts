// Lists the mapping templates (VTL) of an operation.
import { objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { Operation } from './operation.ts';

export interface Template {
  readonly pointer: string;
  /** `The request template of PUT /x (application/json)`, to begin a message with. */
  readonly title: string;
  readonly mediaType: string;
  readonly direction: 'request' | 'response';
  readonly operation: Operation;
  /** Absent when the document has no text there. */
  readonly source: string | undefined;
}

export function listTemplates(operation: Operation): Template[] {
  const { integration } = operation;
  if (!integration) return [];
  const { requestTemplates, responses } = integration.value;
  const place = integration.pointer;
  return [
    ...read(operation, 'request', requestTemplates, place + pointer('requestTemplates'), 'The request template'),
    ...Object.entries(objectOf(responses)).flatMap(([key, response]) =>
      read(
        operation,
        'response',
        objectOf(response)['responseTemplates'],
        place + pointer('responses', key, 'responseTemplates'),
        `The response template for ${key}`,
      ),
    ),
  ];
}

function read(
  operation: Operation,
  direction: Template['direction'],
  templates: unknown,
  above: string,
  name: string,
): Template[] {
  return Object.entries(objectOf(templates)).map(([mediaType, source]) => ({
    pointer: above + pointer(mediaType),
    title: `${name} of ${operation.title} (${mediaType})`,
    mediaType,
    direction,
    operation,
    source: typeof source === 'string' ? source : undefined,
  }));
}
