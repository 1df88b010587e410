// Chooses the credentials of the calls: this machine's AWS credentials for AWS endpoints only, dummy credentials for all others.
import { awsRegion } from './aws-endpoint.ts';
import type { AwsSigner } from './aws-signer.ts';
import { signWithDummyCredentials } from './dummy-credentials.ts';
import { loadAwsSigner } from './load-aws-signer.ts';
import type { Sign } from './sign.ts';

export interface Signer {
  readonly sign: Sign;
  /** `aws` means a real stream in a real account, where writing costs money. */
  readonly credentials: 'aws' | 'dummy';
  /** Printed at start, when the choice may be surprising. */
  readonly note?: string;
}

export async function chooseSigner(endpoint: URL): Promise<Signer> {
  const dummy: Signer = { sign: signWithDummyCredentials, credentials: 'dummy' };
  const region = awsRegion(endpoint);
  if (region === undefined) return dummy;
  const signer = await loadAwsSigner({ service: 'kinesis', region });
  return signer === undefined
    ? {
        ...dummy,
        note: `No AWS credentials found. Calls to ${endpoint.hostname} use dummy credentials and will be refused.`,
      }
    : { sign: signCall(signer), credentials: 'aws' };
}

function signCall(sign: AwsSigner): Sign {
  return async ({ url, headers, body }) =>
    Object.entries(await sign({ method: 'POST', url, headers: Object.fromEntries(headers), body }));
}
