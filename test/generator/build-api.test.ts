import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildApi, ownTemplatesFolder } from '../../generator/build-api.ts';
import type { Route } from '../../generator/declaration/route.ts';
import { generate } from '../../generator/generate.ts';
import { DEFAULTS } from '../../generator/options/options.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { InputError } from '../../lib/base/input-error.ts';
import { caught } from '../support/caught.ts';
import { ROOT } from './document-sets.ts';

const INTEGRATION = 'x-amazon-apigateway-integration';

const describeStream: Route = {
  id: 'describe-stream',
  action: 'DescribeStream',
  group: 'discovery',
  method: 'get',
  path: '/streams/{stream-name}/details',
  summary: 'Describe the stream',
  description: 'Returns the description of the stream.',
  parameters: [{ name: 'stream-name', in: 'path', required: true, schema: { type: 'string' } }],
  response: { description: 'The stream.', model: { name: 'Stream', schema: { type: 'object' } }, example: {} },
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-api-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('buildApi', () => {
  it('builds the committed document, policy and mapping from the routes and templates of the package', () => {
    const { document, policy, mappings } = buildApi({
      routes: ROUTES.filter(({ group }) => DEFAULTS.routes.includes(group)),
    });
    for (const [name, value] of Object.entries({ openapi: document, policy, stack: mappings })) {
      expect(value).toEqual(parse(readFileSync(join(ROOT, 'spec', `${name}.yaml`), 'utf8'), { version: '1.1' }));
    }
  });

  it('builds a route of somebody else from its own template and the error templates of the package', () => {
    const template = `{"StreamName": "$escape.json($input.params('stream-name'))"}`;
    writeFileSync(join(folder, 'describe-stream.request.json.vtl'), `${template}\n`);
    // The option is for records, which this route does not have.
    const options = { 'record.newline': 'on' } as const;
    const { document, policy } = buildApi({ routes: [describeStream], templates: folder, options });
    expect(Object.keys(document.paths)).toEqual(['/streams/{stream-name}/details']);
    const operation = document.paths['/streams/{stream-name}/details']?.get;
    expect(operation).toMatchObject({
      operationId: 'describeStream',
      [INTEGRATION]: {
        uri: { 'Fn::Sub': 'arn:${AWS::Partition}:apigateway:${AWS::Region}:kinesis:action/DescribeStream' },
        requestTemplates: {
          'application/json': `{"StreamName": "$util.escapeJavaScript($input.params('stream-name')).replaceAll("\\\\'", "'")"}`,
        },
        responses: { '503': { responseTemplates: { 'application/json': expect.stringContaining('requestId') } } },
      },
    });
    expect(policy.Statement[0]?.Action).toEqual(['kinesis:DescribeStream']);
  });

  it('takes a template of the given folder before that of the package', () => {
    writeFileSync(join(folder, 'error.503.vtl'), '{"mine": 1}\n');
    const { document } = buildApi({ routes: ROUTES, templates: folder });
    expect(document.paths['/streams/{stream-name}/record']?.put).toMatchObject({
      [INTEGRATION]: {
        requestTemplates: { 'application/json': expect.stringContaining('PartitionKey') },
        responses: { '503': { responseTemplates: { 'application/json': '{"mine": 1}' } } },
      },
    });
  });

  it('applies the options', () => {
    const { document } = buildApi({ routes: ROUTES, options: { partialFailureStatus: 200, auth: 'iam' } });
    expect(document.paths['/streams/{stream-name}/records']?.put?.security).toEqual([{ iam: [] }]);
    const responses = document.paths['/streams/{stream-name}/records']?.put?.responses;
    expect(Object.keys(responses ?? {})).not.toContain('207');
  });

  it.each([
    ['a template that neither folder has', 'missing-template', { routes: [describeStream] }],
    ['a route twice', 'duplicate-route', { routes: [describeStream, describeStream] }],
    ['a value that an option does not have', 'wrong-option', { routes: ROUTES, options: { 'record.newline': 'yes' } }],
  ])('refuses %s', (_what, code, declaration) => {
    // As a program without types could call it.
    const call = () => buildApi({ templates: folder, ...declaration } as Parameters<typeof buildApi>[0]);
    expect(caught(call, InputError)).toMatchObject({ code });
  });

  it('names the missing template in the given folder', () => {
    const error = caught(() => buildApi({ routes: [describeStream], templates: folder }), InputError);
    expect(error.place).toEqual({ file: join(folder, 'describe-stream.request.json.vtl') });
  });
});

describe('generate', () => {
  it('uses the templates of the package in a folder that has none', () => {
    const { openapi, templatesFolder } = generate(folder, ROUTES, DEFAULTS);
    expect(templatesFolder).toBe(ownTemplatesFolder());
    expect(openapi.path).toBe(join(folder, 'spec', 'openapi.yaml'));
    expect(openapi.text).toBe(generate(ROOT, ROUTES, DEFAULTS).openapi.text);
  });

  it('uses the templates of the folder where it has some', () => {
    cpSync(join(ROOT, 'templates'), join(folder, 'templates'), { recursive: true });
    expect(generate(folder, ROUTES, DEFAULTS).templatesFolder).toBe(join(folder, 'templates'));
    rmSync(join(folder, 'templates'), { recursive: true });
    mkdirSync(join(folder, 'templates'));
    expect(caught(() => generate(folder, ROUTES, DEFAULTS), InputError).code).toBe('missing-template');
  });
});
