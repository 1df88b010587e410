// The AWS credential chain (environment, profiles, SSO, web identity, container). Heavy to load: see load-aws-signer.ts.
import { Sha256 } from '@aws-crypto/sha256-js';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { SignatureV4 } from '@smithy/signature-v4';
import type { AwsSigner, AwsSignerOptions } from './aws-signer.ts';

/**
 * @returns a Signature V4 signer that refreshes its credentials, or undefined when the chain finds none.
 * The instance metadata service is used only with AWS_EC2_METADATA_DISABLED=false: outside EC2 it costs seconds.
 */
export async function createAwsSigner({ service, region, profile }: AwsSignerOptions): Promise<AwsSigner | undefined> {
  process.env['AWS_EC2_METADATA_DISABLED'] ??= 'true';
  const credentials = defaultProvider(profile === undefined ? {} : { profile });
  try {
    await credentials();
  } catch {
    return undefined;
  }
  const signer = new SignatureV4({ service, region, credentials, sha256: Sha256 });
  return async ({ method, url, headers, body }) => {
    const signed = await signer.sign({
      method,
      protocol: url.protocol,
      hostname: url.hostname,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: { ...headers, host: url.host },
      body,
    });
    return Object.fromEntries(Object.entries(signed.headers).filter(([name]) => !Object.hasOwn(headers, name)));
  };
}
