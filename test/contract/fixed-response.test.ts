import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { batchCases, eventCases } from '../../lib/contract/cases/events.ts';
import { CASES } from '../../lib/contract/cases/index.ts';
import { runCase } from '../../lib/contract/run/contract-case.ts';
import { differencesOf, type TargetName } from '../../lib/contract/run/differences.ts';

const INTERNAL_FAILURE = '{"code":"InternalFailure","message":"It failed.","requestId":"1"}';

const ALL = [...CASES, ...eventCases, ...batchCases];

let server: Server;

afterEach(() => {
  server.close();
  server.closeAllConnections();
});

/** A target that gives the same response to every request. */
async function listen(status: number, body: string): Promise<string> {
  server = createServer((_request, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/dev`;
}

describe.each<TargetName>(['aws', 'local'])('expected as on %s, no case of the contract', (name) => {
  it.each([
    [200, '{}'],
    [200, INTERNAL_FAILURE],
    [500, INTERNAL_FAILURE],
    [404, '{}'],
    [400, '{"message":"Invalid request body"}'],
  ])('holds on a target that always responds with %i %s', async (status, body) => {
    const baseUrl = await listen(status, body);
    const target = { name, baseUrl, streamName: 'events', differences: differencesOf(name) };
    const results = await Promise.all(ALL.map((contractCase) => runCase(contractCase, target)));
    expect(results.filter(({ failure }) => failure === undefined).map((result) => result.name)).toEqual([]);
  });
});

it('gives every case a name of its own', () => {
  const names = ALL.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
