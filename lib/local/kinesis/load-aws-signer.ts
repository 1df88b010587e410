// Signs requests to AWS with the credentials of this machine: those of `npm start` to Kinesis, and those of `smoke` to an API.
import type { AwsSigner, AwsSignerOptions } from './aws-signer.ts';

/** Loads the credential chain only now. @returns undefined when it finds no credentials. */
export async function loadAwsSigner(options: AwsSignerOptions): Promise<AwsSigner | undefined> {
  const { createAwsSigner } = await import('./aws-credentials.ts');
  return createAwsSigner(options);
}
