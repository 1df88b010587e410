// An option changes what it is about, and nothing else: not one other place of the document or the policy.
import { expect, it } from 'vitest';
import type { RouteGroup } from '../../generator/declaration/route.ts';
import { generate } from '../../generator/generate.ts';
import { DEFAULTS, type Options } from '../../generator/options/options.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { readDocument } from '../../lib/source/source-document.ts';
import { changedPointers } from '../support/changed-pointers.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const RECORD = '/paths/~1streams~1{stream-name}~1record/put';
const RECORDS = '/paths/~1streams~1{stream-name}~1records/put';
const TEMPLATES = 'x-amazon-apigateway-integration/requestTemplates';
const JSON_TEMPLATE = `${TEMPLATES}/application~1json`;
const TEXT_TEMPLATE = `${TEMPLATES}/application~1vnd.kinesis.text+json`;

const STORED_RECORDS = [
  `~${RECORD}/description`,
  `~${RECORD}/${JSON_TEMPLATE}`,
  `~${RECORD}/${TEXT_TEMPLATE}`,
  `~${RECORDS}/description`,
  `~${RECORDS}/${JSON_TEMPLATE}`,
  `~${RECORDS}/${TEXT_TEMPLATE}`,
];

it.each<[Partial<Options>, readonly string[], readonly string[]]>([
  [{}, [], []],
  [{ 'record.newline': 'on' }, STORED_RECORDS, []],
  [{ 'record.envelope': 'on' }, STORED_RECORDS, []],
  [
    { 'record.partitionKey': 'optional' },
    [
      `~${RECORD}/description`,
      `~${RECORD}/responses/400/content/application~1json/example/errors`,
      `~${RECORDS}/description`,
      ...['', 'Text', 'Binary'].flatMap((format) => [
        `~/components/schemas/PutRecord${format}Request/required`,
        `~/components/schemas/PutRecords${format}Request/properties/records/items/required`,
      ]),
    ],
    [],
  ],
  [
    { partialFailureStatus: 200 },
    [
      `-${RECORDS}/responses/207`,
      `~${RECORDS}/responses/429/description`,
      `~${RECORDS}/responses/429/content/application~1json/schema/$ref`,
      `~${RECORDS}/responses/429/content/application~1json/example/message`,
      `-${RECORDS}/responses/429/content/application~1json/example/FailedRecordCount`,
      `-${RECORDS}/responses/429/content/application~1json/example/Records`,
      `-${RECORDS}/x-amazon-apigateway-integration/responses/2\\d{2}/responseTemplates`,
      '-/components/schemas/PutRecordsThrottledResponse',
    ],
    [],
  ],
  [
    { routes: ['write', 'read', 'discovery'] },
    ['~/info/description', '~/tags', ...placesOf('discovery').map((place) => `+${place}`)],
    ['~/Statement'],
  ],
  [
    { routes: ['write'] },
    ['~/info/description', '~/tags', ...placesOf('read').map((place) => `-${place}`)],
    ['~/Statement'],
  ],
])('%j changes only these places', (options, inDocument, inPolicy) => {
  const before = specOf(DEFAULTS);
  const after = specOf({ ...DEFAULTS, ...options });
  expect(changedPointers(before.document, after.document).toSorted()).toEqual(inDocument.toSorted());
  expect(changedPointers(before.policy, after.policy)).toEqual(inPolicy);
});

/** What the routes of a group have for themselves: a path, or a method of a path that other groups have, too; and their models. */
function placesOf(group: RouteGroup): string[] {
  const [own, others] = [
    ROUTES.filter((route) => route.group === group),
    ROUTES.filter((route) => route.group !== group),
  ];
  const paths = own.map(({ method, path }) => {
    const pointer = `/paths/${path.replaceAll('/', '~1')}`;
    return others.some((other) => other.path === path) ? `${pointer}/${method}` : pointer;
  });
  const models = own.flatMap(({ bodies = [], response }) => [
    ...bodies.flatMap(({ model }) => model ?? []),
    response.model,
  ]);
  return [...new Set([...paths, ...models.map(({ name }) => `/components/schemas/${name}`)])];
}

function specOf(options: Options): { document: unknown; policy: unknown } {
  const { openapi, policy } = generate(ROOT, ROUTES, options);
  return {
    document: readDocument(openapi.text, openapi.path).value,
    policy: readDocument(policy.text, policy.path).value,
  };
}
