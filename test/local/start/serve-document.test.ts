// What a gateway in this process leaves behind when it is closed.
import { expect, test } from 'vitest';
import { startLocalGateway } from '../../support/local-gateway.ts';

test('the line of every response is written when it is closed', async () => {
  const lines: string[] = [];
  const gateway = await startLocalGateway({
    // Nothing listens at port 1: there is no Kinesis to wait for at the end.
    kinesis: { endpoint: new URL('http://127.0.0.1:1') },
    streams: [],
    log: { format: 'json', verbose: false, write: (text) => lines.push(...text.split('\n')) },
  });
  const paths = Array.from({ length: 20 }, (_, index) => `${gateway.url.pathname}/nowhere/${index}`);
  for (const path of paths) await (await fetch(new URL(path, gateway.url))).arrayBuffer();
  await gateway.close();
  expect(lines.map((line) => (JSON.parse(line) as { path: string }).path)).toEqual(paths);
});
