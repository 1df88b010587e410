// How the server begins and ends.
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { type KinesisServerTimes, startKinesisServer } from '../../../lib/kinesis/server/start-kinesis-server.ts';
import { splitFrames } from '../protocol/read-frame.ts';
import { createFakeKinesis } from './fake-kinesis.ts';
import { headersOf, open, openHttp2, postHttp2, readAll, requestOf } from './raw-client.ts';

async function start(times: Partial<KinesisServerTimes> = {}) {
  const fake = createFakeKinesis();
  return { fake, server: await startKinesisServer({ ...fake, port: 0, times }) };
}

const PUT = { 'x-amz-target': 'Kinesis_20131202.PutRecord' };
const SUBSCRIBE = { 'x-amz-target': 'Kinesis_20131202.SubscribeToShard' };
const SLOW = '{"StreamName":"slow"}';

describe('the server', () => {
  it('says where it is', async () => {
    const { server } = await start();
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
    await server.close();
  });

  it('says in one line that its port is taken', async () => {
    const { fake, server } = await start();
    await expect(startKinesisServer({ ...fake, port: server.port })).rejects.toMatchObject({
      name: 'InputError',
      code: 'kinesis-port-taken',
      message: `Kinesis cannot listen on 127.0.0.1, port ${server.port}: the port is already in use.`,
    });
    await server.close();
  });

  it('says in one line that it cannot listen on a host', async () => {
    await expect(startKinesisServer({ ...createFakeKinesis(), port: 0, host: '192.0.2.1' })).rejects.toMatchObject({
      name: 'InputError',
      code: 'kinesis-cannot-listen',
    });
  });
});

describe('closing the server', () => {
  it('ends connections without a request, of all kinds', async () => {
    const { server } = await start();
    const sockets = await Promise.all(Array.from({ length: 4 }, () => open(server.port)));
    sockets[1]?.write('PRI');
    sockets[2]?.write('POST / HTTP/1.1\r\n');
    sockets[3]?.write(requestOf());
    const session = await openHttp2(server.url);
    await postHttp2(session);
    const ended = Promise.all([...sockets.map((socket) => readAll(socket)), once(session, 'close')]);
    await server.close();
    await ended;
    await expect(open(server.port)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('finishes what is under way over HTTP/1.1, and ends the connection with it', async () => {
    const { server } = await start();
    const socket = await open(server.port);
    socket.write(requestOf(PUT, SLOW));
    await new Promise((resolve) => setTimeout(resolve, 30));
    const closed = server.close();
    const response = await readAll(socket);
    expect(response).toMatch(/^HTTP\/1\.1 200 .*"ShardId":"s"/s);
    expect(response).toMatch(/connection: close/i);
    await closed;
  });

  it('finishes what is under way over HTTP/2', async () => {
    const { server } = await start();
    const session = await openHttp2(server.url);
    const slow = postHttp2(session, PUT, SLOW);
    await new Promise((resolve) => setTimeout(resolve, 30));
    const closed = server.close();
    expect(await slow).toMatchObject({ status: 200 });
    await closed;
  });

  it('ends subscriptions behind a whole event', async () => {
    const { fake, server } = await start();
    const session = await openHttp2(server.url);
    const subscribed = postHttp2(session, SUBSCRIBE, '{"ShardId":"endless"}');
    await expect.poll(() => fake.open).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await server.close();
    const { frames, rest } = splitFrames((await subscribed).body);
    expect(frames.length).toBeGreaterThan(1);
    expect(rest).toHaveLength(0);
    expect(fake.open).toBe(0);
  });

  it('does not wait for a subscriber that does not read', async () => {
    const { fake, server } = await start();
    const session = await openHttp2(server.url);
    const stream = session.request({
      ':method': 'POST',
      ':path': '/',
      ...headersOf({ host: undefined, ...SUBSCRIBE }),
    });
    stream.on('error', () => {});
    stream.end('{"ShardId":"endless"}');
    await expect.poll(() => fake.open).toBe(1);
    await server.close();
    expect(fake.open).toBe(0);
  });

  it('does not wait for a request that never ends longer than it may', async () => {
    const { server } = await start({ shutdown: 100 });
    const socket = await open(server.port);
    socket.write(requestOf().slice(0, -1));
    const session = await openHttp2(server.url);
    const stream = session.request({ ':method': 'POST', ':path': '/', ...headersOf({ host: undefined }) });
    stream.on('error', () => {});
    await new Promise((resolve) => setTimeout(resolve, 30));
    await Promise.all([server.close(), readAll(socket), once(session, 'close')]);
  });

  it('may be done twice', async () => {
    const { server } = await start();
    await Promise.all([server.close(), server.close()]);
    await server.close();
  });
});
