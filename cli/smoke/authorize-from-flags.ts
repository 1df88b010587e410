// The credential options of `smoke` as a function that gives each request its headers.
import { InputError } from '../../lib/base/index.ts';
import type { AddCredentials } from '../../lib/contract/index.ts';
import type { Io } from '../io/io.ts';
import { API_KEY, matching, REGION, wrongOption } from '../io/option-values.ts';

export interface CredentialFlags {
  readonly sigv4?: boolean;
  readonly profile?: string;
  readonly apiKey?: string;
  readonly bearer?: string;
}

/** @returns undefined without any of the options. @throws InputError */
export async function authorizeFrom(
  { sigv4 = false, profile, apiKey, bearer }: CredentialFlags,
  url: URL,
  env: Io['env'],
): Promise<AddCredentials | undefined> {
  if (sigv4 && bearer !== undefined) {
    throw wrongCombination('--bearer cannot be combined with --sigv4.', 'Both are the Authorization header. Omit one.');
  }
  if (profile !== undefined && !sigv4) throw wrongCombination('--profile needs --sigv4.', 'Add --sigv4.');
  const key = apiKey === undefined ? {} : { 'X-Api-Key': matching('--api-key', apiKey, API_KEY) };
  if (sigv4) {
    const { createSigner } = await import('./create-signer.ts');
    const sign = await createSigner(regionOf(url, env), profile);
    return async (request) => ({ ...key, ...(await sign({ ...request, headers: { ...request.headers, ...key } })) });
  }
  if (apiKey === undefined && bearer === undefined) return undefined;
  const token = bearer === undefined ? {} : { Authorization: `Bearer ${tokenFrom(bearer)}` };
  return async () => ({ ...key, ...token });
}

/** RFC 6750: the characters of a bearer token. The value is not repeated: it is a secret. */
function tokenFrom(value: string): string {
  if (/^[\w.~+/-]+=*$/.test(value)) return value;
  throw wrongOption('--bearer', '…', 'a token without spaces, such as a JSON Web Token');
}

/** `ID.execute-api.REGION.amazonaws.com`, or else what the AWS CLI would use. */
function regionOf({ hostname }: URL, env: Io['env']): string {
  const ofHost = /\.execute-api\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/.exec(hostname)?.[1];
  const region = ofHost ?? env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'];
  if (region !== undefined && REGION.pattern.test(region)) return region;
  throw wrongCombination('--sigv4 needs a region, which this --url does not name.', 'Set AWS_REGION.');
}

function wrongCombination(message: string, help: string): InputError {
  return new InputError(message, { code: 'wrong-option', help });
}
