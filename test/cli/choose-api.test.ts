// `--api`: chooses the API of a template with several, for the commands that run one.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../cli/program.ts';
import { createTestIo } from '../support/test-io.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'choose-api-'));
  const api = (name: string) => ({
    Type: 'AWS::Serverless::Api',
    Properties: {
      DefinitionBody: {
        openapi: '3.0.3',
        info: { title: name, version: '1' },
        paths: {
          '/x': {
            get: {
              operationId: 'getX',
              responses: { '200': { description: 'ok' } },
              'x-amazon-apigateway-integration': {
                type: 'aws',
                httpMethod: 'POST',
                uri: 'arn:aws:apigateway:us-east-1:kinesis:action/ListStreams',
                requestTemplates: { 'application/json': `{"ExclusiveStartStreamName": "${name}"}` },
                responses: { default: { statusCode: '200' } },
              },
            },
          },
        },
      },
    },
  });
  writeFileSync(
    join(folder, 'template.json'),
    JSON.stringify({ Resources: { First: api('first'), Second: api('second') } }),
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

async function command(...args: readonly string[]) {
  const io = createTestIo(folder);
  return { code: await run(args, io), out: io.outLines.join('\n'), err: io.errLines.join('\n') };
}

describe('render', () => {
  it.each(['First', 'Second'])('renders a request of the API %s', async (id) => {
    const { code, out } = await command('render', 'getX', '--spec', 'template.json', '--api', id);
    expect(code).toBe(0);
    expect(out).toContain(`"ExclusiveStartStreamName": "${id.toLowerCase()}"`);
  });
});

describe.each([
  ['render', ['render', 'getX']],
  ['local', ['local', '--port', '0', '--kinesis-endpoint', 'http://127.0.0.1:1']],
] as const)('%s', (_name, args) => {
  it.each([
    [[], /has 2 APIs with an OpenAPI document: First, Second\. Choose one with --api\.$/],
    [['--api', 'Frist'], /First, Second\. None of them is Frist\. Did you mean First\?$/],
  ] as const)('names the APIs of the template and ends with 2: %j', async (flags, message) => {
    const { code, err } = await command(...args, '--spec', 'template.json', ...flags);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});
