// The log of `local` in a process of its own, to its end.
import { afterEach, expect, test, vi } from 'vitest';
import { type LocalProcess, serving, startLocalProcess } from '../../support/local-process.ts';

// A slow machine takes seconds to start a process.
vi.setConfig({ testTimeout: 120_000 });

let local: LocalProcess | undefined;
afterEach(() => local?.process.kill('SIGKILL'));

test('a line of every response is there when a signal comes right after it', async () => {
  // Nothing listens at port 1: there is no Kinesis to wait for at the end.
  const started = startLocalProcess([
    '--port',
    '0',
    '--log',
    'json',
    '--verbose',
    '--kinesis-endpoint',
    'http://127.0.0.1:1',
  ]);
  local = started;
  const url = await serving(started);
  const finished: string[] = [];
  const body = JSON.stringify({ Data: 'x'.repeat(4000), PartitionKey: 'k' });
  const put = async (id: string) => {
    const headers = { 'Content-Type': 'application/json', 'x-amzn-RequestId': id };
    const response = await fetch(`${url}/streams/my-stream/record`, { method: 'PUT', headers, body });
    await response.arrayBuffer();
    finished.push(id);
    if (finished.length === 150) started.process.kill('SIGTERM');
  };
  await Promise.allSettled(Array.from({ length: 300 }, (_, index) => put(`request-${index}`)));
  expect(await started.code).toBe(0);
  const logged = started
    .out()
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { requestId: string }).requestId);
  expect(new Set(logged).size).toBe(logged.length);
  expect(finished.filter((id) => !logged.includes(id))).toEqual([]);
  expect(finished.length).toBeGreaterThanOrEqual(150);
});
