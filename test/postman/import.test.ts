// spec/openapi.yaml, imported as it is: what a person finds in Postman.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROUTE_GROUPS } from '../../generator/declaration/route.ts';
import { generate } from '../../generator/generate.ts';
import { DEFAULTS } from '../../generator/options/options.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { CONVERTERS, type Collection, importDocument, RECOMMENDED, requestsOf } from './convert.ts';

const DOCUMENT = readFileSync('spec/openapi.yaml', 'utf8');

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
  });

  describe('with the default settings', async () => {
    const collection = await importDocument(DOCUMENT, converter, {});

    it('has the four requests, named, in folders of their path', () => {
      const requests = requestsOf(collection.item);
      expect(requests.map(({ request }) => request.name).toSorted()).toEqual(NAMES.toSorted());
      for (const { folders } of requests) expect(folders.join('/')).toMatch(/^streams\/\{stream-name\}/);
    });

    // By default the converter fills bodies from the models, which may hold no examples (docs/decisions/0060).
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
  });
});

describe.each(Object.keys(CONVERTERS) as (keyof typeof CONVERTERS)[])(
  'a document with all routes, imported by converter %s',
  (converter) => {
    const { openapi } = generate(process.cwd(), ROUTES, { ...DEFAULTS, routes: [...ROUTE_GROUPS] });

    it('has the discovery requests in a folder of their own', async () => {
      const { item } = await importDocument(openapi.text, converter, RECOMMENDED);
      const found = requestsOf(item).filter(({ folders }) => folders[0] === 'Discovery');
      expect(found.map(({ request }) => request.name)).toEqual(['Describe the stream', 'List the shards']);
    });

    it.each([
      ['recommended', RECOMMENDED],
      ['default', {}],
    ])('has no placeholder in any parameter with the %s settings', async (_settings, options) => {
      const { item } = await importDocument(openapi.text, converter, options);
      const parameters = requestsOf(item).flatMap(({ request: { request } }) => [
        ...request.url.variable,
        ...request.url.query,
        ...request.header,
      ]);
      expect(parameters.length).toBeGreaterThan(ROUTES.length);
      expect(parameters.filter(({ value }) => /^(<.*>|string)$/.test(value))).toEqual([]);
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

  it('has the stream, keys and parameters filled in, and an empty value for what is optional and has no default', () => {
    const given = Object.fromEntries(
      requestsOf(collection.item).map(({ request: { name, request } }) => [
        name,
        Object.fromEntries(
          [...request.url.variable, ...request.url.query, ...request.header]
            .filter(({ key, value }) => value !== `{{${key}}}` && key !== 'limit')
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
        'shard-iterator-type': 'TRIM_HORIZON',
        'starting-sequence-number': '',
        timestamp: '',
      },
      'Get records': { ...stream, 'Shard-Iterator': 'AAAAAAAAAAHk7hJyWkN0oQ1kXzR2vQ==' },
    });
  });
}

function bodies(collection: Collection): Record<string, unknown> {
  return Object.fromEntries(
    requestsOf(collection.item).flatMap(({ request: { name, request } }) =>
      request.body?.raw ? [[name, JSON.parse(request.body.raw) as unknown]] : [],
    ),
  );
}
