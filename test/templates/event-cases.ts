// The templates of events under proof: every source of partition keys, with the options that change what is stored.
import type { PayloadFormat } from '../../generator/declaration/route.ts';
import type { Options } from '../../generator/options/options.ts';
import type { RenderInput, Template } from '../../lib/vtl/index.ts';
import { type Around, expectedPostEvent, expectedPostEvents } from './expected-event.ts';
import type { Callers } from './expected-request.ts';
import { requestTemplate } from './real-templates.ts';

export interface EventCase {
  readonly name: string;
  /** Of the route. */
  readonly id: string;
  readonly format: PayloadFormat;
  readonly template: Template;
  /** The members of the request in any order; undefined ones are left out. `text` is the body. */
  readonly expected: (
    text: string,
    params: RenderInput['params'],
    around: Omit<Around, 'principal'>,
    callers: Callers,
  ) => Record<string, unknown>;
}

/** The member of a body that is a key, and the query parameter. */
export const KEY_MEMBERS = ['user', 'id-1'] as const;
export const KEY_PARAMETER = 'user.id';

const OPTIONS: readonly Partial<Options>[] = [
  {},
  { 'record.newline': 'on' },
  { 'events.partitionKey': 'source-ip', 'record.envelope': 'on' },
  { 'events.partitionKey': `query:${KEY_PARAMETER}` },
  { 'events.partitionKey': `body:$.${KEY_MEMBERS.join('.')}`, 'record.newline': 'on' },
  { 'events.partitionKey': `body:$.${KEY_MEMBERS[0]}`, 'record.envelope': 'on' },
  { 'events.partitionKey': 'principal', 'auth.write': 'iam' },
  { 'events.partitionKey': 'principal', 'auth.write': 'api-key', 'record.envelope': 'on', 'record.newline': 'on' },
  { 'events.partitionKey': 'principal', 'auth.write': 'cognito', 'auth.apiKey': 'required' },
  { 'events.partitionKey': 'principal', 'auth.write': 'lambda', 'auth.read': 'iam', 'record.envelope': 'on' },
  // Refused by generate, and the request id all the same.
  { 'events.partitionKey': 'principal' },
];

export const EVENT_CASES: readonly EventCase[] = (['json', 'text', 'binary'] as const).flatMap((format) =>
  OPTIONS.map((options) => eventCase('post-event', format, options)),
);
export const BATCH_CASES: readonly EventCase[] = OPTIONS.map((options) => eventCase('post-events', 'text', options));

function eventCase(id: string, format: PayloadFormat, options: Partial<Options>): EventCase {
  const kind = options['auth.write'] ?? 'none';
  const chosen = {
    key: options['events.partitionKey'] ?? 'request-id',
    newline: options['record.newline'] === 'on',
    envelope: options['record.envelope'] === 'on',
  };
  return {
    name: [id, format, ...Object.values(options)].join(' '),
    id,
    format,
    template: requestTemplate(id, format, options),
    expected: (text, params, around, callers) => {
      const context = { ...around, principal: kind === 'none' ? undefined : callers[kind] };
      return id === 'post-event'
        ? expectedPostEvent(text, params, context, format, chosen)
        : expectedPostEvents(text, params, context, chosen);
    },
  };
}
