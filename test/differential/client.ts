// Sends one action over HTTP as an SDK does, but with any JSON as its input, and reads the response.
import { Agent, request } from 'node:http';

export interface Outcome {
  readonly status: number;
  /** Without a prefix; undefined for success. */
  readonly type: string | undefined;
  readonly message: string | undefined;
  /** The body of a success; {} when it is empty. */
  readonly output: unknown;
}

const LONGEST_MS = 10_000;

const agent = new Agent({ keepAlive: true });

/** Nobody verifies it. */
const AUTHORIZATION =
  'AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/kinesis/aws4_request, SignedHeaders=host, Signature=0';

export async function send(url: string, action: string, input: unknown): Promise<Outcome> {
  const { status, text } = await post(url, action, JSON.stringify(input));
  if (status === 200)
    return { status, type: undefined, message: undefined, output: text === '' ? {} : JSON.parse(text) };
  const { __type: type = '', message, Message } = text.startsWith('{') ? JSON.parse(text) : {};
  return { status, type: type.replace(/^.*#/, ''), message: message ?? Message ?? '', output: undefined };
}

function post(url: string, action: string, body: string): Promise<{ readonly status: number; readonly text: string }> {
  const headers = {
    'Content-Type': 'application/x-amz-json-1.1',
    'X-Amz-Target': `Kinesis_20131202.${action}`,
    'X-Amz-Date': '20260101T000000Z',
    'Content-Length': Buffer.byteLength(body),
    Authorization: AUTHORIZATION,
  };
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      response.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.setTimeout(LONGEST_MS, () => {
      outgoing.destroy(new Error(`${url} does not respond to ${action} ${body.slice(0, 500)}`));
    });
    outgoing.end(body);
  });
}
