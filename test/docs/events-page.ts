// What docs/events.md shows: its blocks by language, and the requests that Vector and Fluent Bit make of the settings on it.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const page = readFileSync(new URL('../../docs/events.md', import.meta.url), 'utf8');

/** The addresses that the page uses. */
export const PAGE_STREAM = 'http://127.0.0.1:4500/dev/streams/my-stream';

export function blocks(language: string): string[] {
  return [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, name, text = '']) =>
    name === language ? [text] : [],
  );
}

/** Every command of the page, without comments. */
export function shellLines(): string[] {
  return blocks('sh').flatMap((text) => text.trim().split('\n'));
}

export interface PageRequest {
  /** Without the line ends. */
  readonly head: readonly string[];
  readonly body: string;
}

interface VectorSink {
  readonly uri: string;
  readonly encoding: { readonly codec: 'json' | 'text' };
  readonly framing: { readonly method: string };
  readonly batch: { readonly max_events: number };
  readonly request?: { readonly headers: Readonly<Record<string, string>> };
}

export function vectorSink(): VectorSink {
  return parse(blocks('yaml')[0] ?? '').sinks.stream;
}

/**
 * Requests for these events. Source: src/sinks/http (config.rs, encoder.rs, service.rs) and src/http.rs of vectordotdev/vector 0.58.0: the content
 * type follows from codec and framing, a header of the settings replaces it, and the last line has no end.
 */
export function vectorRequests(sink: VectorSink, events: readonly Readonly<Record<string, string>>[]): PageRequest[] {
  const { max_events: size } = sink.batch;
  const lines = events.map((event) =>
    sink.encoding.codec === 'json' ? JSON.stringify(event) : (event['message'] ?? ''),
  );
  const isJson = sink.encoding.codec === 'json' && sink.framing.method === 'newline_delimited';
  const contentType = sink.request?.headers['Content-Type'] ?? (isJson ? 'application/x-ndjson' : 'text/plain');
  return Array.from({ length: Math.ceil(lines.length / size) }, (_, index) => {
    const batch = lines.slice(index * size, (index + 1) * size).join('\n');
    const body = isJson ? batch : `${batch}\n`;
    return {
      head: [
        `POST ${new URL(sink.uri).pathname} HTTP/1.1`,
        `content-type: ${contentType}`,
        'user-agent: Vector/0.58.0 (x86_64-unknown-linux-gnu)',
        'accept-encoding: identity',
        `host: ${new URL(sink.uri).host}`,
        `content-length: ${Buffer.byteLength(body)}`,
      ],
      body,
    };
  });
}

/** The members of the section [OUTPUT]. */
export function fluentBitOutput(): ReadonlyMap<string, string> {
  const section = (blocks('ini')[0] ?? '').split('[OUTPUT]')[1] ?? '';
  return new Map([...section.matchAll(/^ +(\S+) +(.*)$/gm)].map(([, name = '', value = '']) => [name, value]));
}

/**
 * The request for these log lines. Source: plugins/out_http/http.c, src/flb_http_client.c and src/flb_pack.c of fluent/fluent-bit 5.1.1: one request
 * for all that arrived, one line for each record with its date first, and a line end after each.
 */
export function fluentBitRequest(output: ReadonlyMap<string, string>, logs: readonly string[]): PageRequest {
  const body = logs.map((log, index) => `{"date":${1764146400.25 + index},"log":${JSON.stringify(log)}}\n`).join('');
  const contentType = output.get('format') === 'json_lines' ? 'application/x-ndjson' : 'application/json';
  return {
    head: [
      `POST ${output.get('uri')} HTTP/1.1`,
      `Host: ${output.get('host')}:${output.get('port')}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      `Content-Type: ${contentType}`,
      'User-Agent: Fluent-Bit',
    ],
    body,
  };
}
