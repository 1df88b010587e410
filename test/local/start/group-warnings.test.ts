// Messages about a document at start.
import { expect, test } from 'vitest';
import { groupWarnings } from '../../../lib/local/start/group-warnings.ts';
import { startLocalGateway } from '../../support/local-gateway.ts';
import { writeTemporary } from './temporary-document.ts';

test('ten Lambda routes are one line with ten places', async () => {
  const routes = Array.from(
    { length: 10 },
    (_, index) => `
  /lambda/${index}:
    post:
      responses: { '200': { description: ok } }
      x-amazon-apigateway-integration: { type: aws_proxy, httpMethod: POST, uri: arn }`,
  );
  const spec = writeTemporary(`openapi: 3.0.3\ninfo: { title: t, version: '1' }\npaths:${routes.join('')}\n`);
  const gateway = await startLocalGateway({ spec });
  await gateway.close();
  // The first integration is in line 7, and the others every fourth line.
  const lines = Array.from({ length: 10 }, (_, index) => 7 + 4 * index).join(', ');
  expect(gateway.said).toEqual([
    `${spec}:${lines}: Integrations of type aws_proxy are not supported here. The route responds with 500.`,
  ]);
});

test('messages that differ, or are about different files, have lines of their own', () => {
  const warnings = [
    { file: 'a.yaml', line: 1, message: 'x' },
    { file: 'a.yaml', line: 2, message: 'y' },
    { file: 'b.yaml', line: 3, message: 'x' },
    { file: 'a.yaml', line: 4, message: 'x' },
  ];
  expect(groupWarnings(warnings)).toEqual(['a.yaml:1, 4: x', 'a.yaml:2: y', 'b.yaml:3: x']);
});

test('of very many places the rest is counted', () => {
  const warnings = Array.from({ length: 25 }, (_, line) => ({ file: 'a', line, message: 'x' }));
  const first = Array.from({ length: 20 }, (_, line) => line).join(', ');
  expect(groupWarnings(warnings)).toEqual([`a:${first} and 5 more: x`]);
});
