// Whose name the calls carry: the AWS credentials of this machine only for an endpoint of AWS, dummies for everything else.
import { awsRegion } from './aws-endpoint.ts';
import { signWithDummyCredentials } from './dummy-credentials.ts';
import type { Sign } from './sign.ts';

export interface Signer {
  readonly sign: Sign;
  /** What the records written through this gateway can cost: `aws` means a real stream of a real account. */
  readonly credentials: 'aws' | 'dummy';
  /** Said at start, when the choice may surprise. */
  readonly note?: string;
}

export async function chooseSigner(endpoint: URL): Promise<Signer> {
  const dummy: Signer = { sign: signWithDummyCredentials, credentials: 'dummy' };
  const region = awsRegion(endpoint);
  if (region === undefined) return dummy;
  const { signWithAwsCredentials } = await import('./aws-credentials.ts');
  const sign = await signWithAwsCredentials(region);
  return sign === undefined
    ? {
        ...dummy,
        note: `No AWS credentials found: calls to ${endpoint.hostname} carry dummy ones and will be refused.`,
      }
    : { sign, credentials: 'aws' };
}
