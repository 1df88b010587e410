// The AWS credential chain (environment, profiles, SSO, web identity, container). Heavy to load, so only for an endpoint of AWS.
import { Sha256 } from '@aws-crypto/sha256-js';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { SignatureV4 } from '@smithy/signature-v4';
import type { Sign } from './sign.ts';

/**
 * @returns a Signature V4 signer that refreshes its credentials, or undefined when the chain finds none.
 * The instance metadata service is used only with AWS_EC2_METADATA_DISABLED=false: outside EC2 it costs seconds.
 */
export async function signWithAwsCredentials(region: string): Promise<Sign | undefined> {
  process.env['AWS_EC2_METADATA_DISABLED'] ??= 'true';
  const credentials = defaultProvider();
  try {
    await credentials();
  } catch {
    return undefined;
  }
  const signer = new SignatureV4({ service: 'kinesis', region, credentials, sha256: Sha256 });
  return async ({ endpoint, headers, body }) => {
    const signed = await signer.sign({
      method: 'POST',
      protocol: endpoint.protocol,
      hostname: endpoint.hostname,
      path: endpoint.pathname,
      headers: { ...Object.fromEntries(headers), host: endpoint.host },
      body,
    });
    const given = new Set(headers.map(([name]) => name));
    return Object.entries(signed.headers).filter((header): header is [string, string] => !given.has(header[0]));
  };
}
