// Sends the same request over and over on some connections and measures each one.
import { Pool } from 'undici';

export interface Target {
  readonly url: URL;
  readonly method: 'POST' | 'PUT';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Measured {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly median: number;
  readonly p99: number;
}

export interface Load {
  readonly connections: number;
  /** Ends after this many milliseconds, */
  readonly forMillis?: number;
  /** or after this many requests. */
  readonly requests?: number;
}

/** @throws when a response is not 200: a fast failure does not count as throughput. */
export async function measure(
  { url, method, headers, body }: Target,
  { connections, forMillis = Number.POSITIVE_INFINITY, requests = Number.POSITIVE_INFINITY }: Load,
): Promise<Measured> {
  const pool = new Pool(url.origin, { connections, pipelining: 1 });
  const path = url.pathname;
  const times: number[] = [];
  const startedAt = performance.now();
  let sent = 0;
  const client = async () => {
    while (sent < requests && performance.now() - startedAt < forMillis) {
      sent += 1;
      const sentAt = performance.now();
      await send(pool, { path, method, headers, body });
      times.push(performance.now() - sentAt);
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  const seconds = (performance.now() - startedAt) / 1000;
  await pool.close();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * times.length)] ?? Number.NaN;
  return { perSecond: times.length / seconds, median: at(0.5), p99: at(0.99) };
}

/** As little work as a client can do, so that the cores are left to what is measured. */
function send(pool: Pool, request: Parameters<Pool['dispatch']>[0]): Promise<void> {
  return new Promise((resolve, reject) => {
    let status = 0;
    pool.dispatch(request, {
      onRequestStart: () => {},
      onResponseStart: (_controller, statusCode) => {
        status = statusCode;
      },
      onResponseData: () => {},
      onResponseEnd: () => (status === 200 ? resolve() : reject(new Error(`${request.path} responded with ${status}`))),
      onResponseError: (_controller, error) => reject(error),
    });
  });
}

export function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
