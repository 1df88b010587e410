// Signs requests to an API with IAM authorization.
import { InputError } from '../../lib/base/index.ts';
import type { AddCredentials } from '../../lib/contract/index.ts';
import { loadAwsSigner } from '../../lib/local/index.ts';

/**
 * @param profile of ~/.aws; default: as the AWS CLI chooses.
 * @throws InputError when there are no credentials.
 */
export async function createSigner(region: string, profile: string | undefined): Promise<AddCredentials> {
  const sign = await loadAwsSigner({ service: 'execute-api', region, ...(profile !== undefined && { profile }) });
  if (sign) return (request) => sign({ ...request, body: request.body ?? '' });
  throw new InputError('No AWS credentials were found for --sigv4.', {
    code: 'no-credentials',
    help: 'Set them as for the AWS CLI, or choose a --profile.',
  });
}
