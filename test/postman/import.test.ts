// spec/openapi.yaml, imported as it is: what a person finds in Postman.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROUTE_GROUPS } from '../../generator/declaration/route.ts';
import { generate } from '../../generator/generate.ts';
import { DEFAULTS } from '../../generator/options/options.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { CONVERTERS, type Collection, importDocument, type Pair, RECOMMENDED, requestsOf } from './convert.ts';

const DOCUMENT = readFileSync('spec/openapi.yaml', 'utf8');

const OPTIONAL = ['shard-iterator-type', 'starting-sequence-number', 'timestamp', 'limit'];

const NAMES = ['Put one record', 'Put a batch of records', 'Get a shard iterator', 'Get records'];

describe.each(Object.keys(CONVERTERS) as (keyof typeof CONVERTERS)[])('imported by converter %s', (converter) => {
  describe('with the recommended settings', async () => {
    const collection = await importDocument(DOCUMENT, converter, RECOMMENDED);

    it('has the four requests in two folders, an iterator before its records', () => {
      expect(requestsOf(collection.item).map(({ folders, request }) => [...folders, request.name])).toEqual([
        ['Write', 'Put one record'],
        ['Write', 'Put a batch of records'],
        ['Read', 'Get a shard iterator'],
        ['Read', 'Get records'],
      ]);
    });

    it('has the bodies of the examples', () => {
      expect(bodies(collection)).toEqual({
        'Put one record': { Data: 'some data', PartitionKey: 'some key' },
        'Put a batch of records': {
          records: [
            { data: 'data2', 'partition-key': 'key3' },
            { data: 'data3', 'partition-key': 'key4' },
          ],
        },
      });
    });

    itIsFilled(collection);

    it('has the optional parameters, and none of them selected', () => {
      const optional = queriesOf(collection).filter(({ key }) => key !== 'shard-id');
      expect(optional.map(({ key, disabled }) => [key, disabled])).toEqual(OPTIONAL.map((key) => [key, true]));
      expect(optional.find(({ key }) => key === 'limit')?.value).toBe('100');
    });
  });

  describe('with the default settings', async () => {
    const collection = await importDocument(DOCUMENT, converter, {});

    it('has the four requests, named, in folders of their path', () => {
      const requests = requestsOf(collection.item);
      expect(requests.map(({ request }) => request.name).toSorted()).toEqual(NAMES.toSorted());
      for (const { folders } of requests) expect(folders.join('/')).toMatch(/^streams\/\{stream-name\}/);
    });

    // By default the converter fills bodies from the models, which may hold no examples (docs/decisions/0066).
    it('has every member in the bodies, with placeholders', () => {
      const text = '<string>';
      const record = { data: text, 'partition-key': text, 'explicit-hash-key': text };
      expect(bodies(collection)).toEqual({
        'Put one record': {
          Data: text,
          PartitionKey: text,
          ExplicitHashKey: text,
          SequenceNumberForOrdering: text,
        },
        'Put a batch of records': { records: [record] },
      });
    });

    itIsFilled(collection);

    // What has neither a default nor an enum: docs/postman.md says which to clear.
    it('has two optional parameters that are selected and mean nothing', () => {
      const selected = queriesOf(collection).filter(({ disabled }) => disabled !== true);
      const defaults = { 'shard-id': 'shardId-000000000000', 'shard-iterator-type': 'TRIM_HORIZON', limit: '10000' };
      const given = Object.fromEntries(selected.map(({ key, value }) => [key, value]));
      expect(given).toMatchObject(defaults);
      expect(Object.keys(given).filter((key) => !(key in defaults))).toEqual(['starting-sequence-number', 'timestamp']);
    });
  });
});

describe.each(Object.keys(CONVERTERS) as (keyof typeof CONVERTERS)[])(
  'a document with all routes, imported by converter %s',
  (converter) => {
    const { openapi } = generate(process.cwd(), ROUTES, { ...DEFAULTS, routes: [...ROUTE_GROUPS] });

    it('has the discovery requests in a folder of their own', async () => {
      const { item } = await importDocument(openapi.text, converter, RECOMMENDED);
      const found = requestsOf(item).filter(({ folders }) => folders[0] === 'Discovery');
      expect(found.map(({ request }) => request.name)).toEqual(
        ROUTES.filter(({ group }) => group === 'discovery').map(({ summary }) => summary),
      );
    });

    const optional = new Set(
      ROUTES.flatMap(({ parameters }) => parameters.filter(({ required }) => !required).map(({ name }) => name)),
    );

    it.each([
      ['a parameter that is selected with the recommended settings', RECOMMENDED, ({ disabled }: Pair) => !disabled],
      ['a required parameter with the default settings', {}, ({ key }: Pair) => !optional.has(key)],
    ])('has no placeholder in %s', async (_which, options, isMeant) => {
      const { item } = await importDocument(openapi.text, converter, options);
      const parameters = requestsOf(item).flatMap(({ request: { request } }) => [
        ...request.url.variable,
        ...request.url.query,
        ...request.header,
      ]);
      const meant = parameters.filter(isMeant);
      expect(meant.length).toBeGreaterThan(ROUTES.length);
      expect(meant.filter(({ value }) => /^(<.*>|string|)$/.test(value))).toEqual([]);
    });
  },
);

function itIsFilled(collection: Collection): void {
  it('has a base URL made of variables that all have values', () => {
    const values = new Map(collection.variable.map(({ key, value }) => [key, value]));
    const baseUrl = values.get('baseUrl') ?? '';
    expect(baseUrl).toBe('https://{{apiId}}.execute-api.{{region}}.{{domain}}/{{stage}}');
    expect(baseUrl.replace(/\{\{(\w+)\}\}/g, (_match, name: string) => values.get(name) ?? '')).toBe(
      'https://your-api-id.execute-api.us-east-1.amazonaws.com/dev',
    );
  });

  it('has the stream, the shard and the iterator filled in', () => {
    const given = Object.fromEntries(
      requestsOf(collection.item).map(({ request: { name, request } }) => [
        name,
        Object.fromEntries(
          [...request.url.variable, ...request.url.query, ...request.header]
            .filter(({ key, value }) => value !== `{{${key}}}` && !OPTIONAL.includes(key))
            .map(({ key, value }) => [key, value]),
        ),
      ]),
    );
    const stream = { 'stream-name': 'my-stream', Accept: 'application/json' };
    expect(given).toEqual({
      'Put one record': { ...stream, 'Content-Type': 'application/json' },
      'Put a batch of records': { ...stream, 'Content-Type': 'application/json' },
      'Get a shard iterator': {
        ...stream,
        'shard-id': 'shardId-000000000000',
      },
      'Get records': { ...stream, 'Shard-Iterator': 'AAAAAAAAAAHk7hJyWkN0oQ1kXzR2vQ==' },
    });
  });
}

function queriesOf({ item }: Collection): Pair[] {
  return requestsOf(item).flatMap(({ request: { request } }) => request.url.query);
}

function bodies(collection: Collection): Record<string, unknown> {
  return Object.fromEntries(
    requestsOf(collection.item).flatMap(({ request: { name, request } }) =>
      request.body?.raw ? [[name, JSON.parse(request.body.raw) as unknown]] : [],
    ),
  );
}
