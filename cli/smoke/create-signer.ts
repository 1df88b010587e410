// Signs requests to an API with IAM authorization. Loads the AWS credential chain, so only for --sigv4.
import { Sha256 } from '@aws-crypto/sha256-js';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { SignatureV4 } from '@smithy/signature-v4';
import { InputError } from '../../lib/base/index.ts';
import type { AddCredentials } from '../../lib/contract/index.ts';

/**
 * @param profile of ~/.aws; default: as the AWS CLI chooses.
 * @returns the headers of a signature, the security token of temporary credentials included.
 * @throws InputError when there are no credentials.
 */
export async function createSigner(region: string, profile: string | undefined): Promise<AddCredentials> {
  process.env['AWS_EC2_METADATA_DISABLED'] ??= 'true';
  const credentials = defaultProvider(profile === undefined ? {} : { profile });
  await credentials().catch((cause: unknown) => {
    throw new InputError('No AWS credentials were found for --sigv4.', {
      code: 'no-credentials',
      help: 'Set them as for the AWS CLI, or choose a --profile.',
      cause,
    });
  });
  const signer = new SignatureV4({ service: 'execute-api', region, credentials, sha256: Sha256 });
  return async ({ method, url, headers, body = '' }) => {
    const signed = await signer.sign({
      method,
      protocol: url.protocol,
      hostname: url.hostname,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: { ...headers, host: url.host },
      body,
    });
    const given = new Set(Object.keys(headers));
    return Object.fromEntries(Object.entries(signed.headers).filter(([name]) => !given.has(name)));
  };
}
