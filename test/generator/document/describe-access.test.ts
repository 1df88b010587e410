import { expect, it } from 'vitest';
import { describeAccess } from '../../../generator/document/describe-access.ts';
import { applyOptions } from '../../../generator/options/apply-options.ts';
import { checkOptions } from '../../../generator/options/check-options.ts';
import { ROUTES } from '../../../generator/routes/index.ts';

const IAM = 'AWS credentials that may invoke this API, and signs the request with them (Signature Version 4)';

it.each<[values: Record<string, unknown>, sentences: string[]]>([
  [{}, ['There is no authorization: anyone who learns the URL can read and write the stream.']],
  [{ routes: 'list-shards' }, ['There is no authorization: anyone who learns the URL can describe the stream.']],
  [{ auth: 'iam' }, [`To read and write the stream, a caller needs ${IAM}.`]],
  [{ auth: 'api-key', routes: 'read' }, ['To read the stream, a caller needs an API key in the header x-api-key.']],
  [
    { 'auth.write': 'iam' },
    [`To write the stream, a caller needs ${IAM}.`, 'Anyone who learns the URL can read the stream.'],
  ],
  [
    { network: 'cidr' },
    ['There is no authorization: anyone with an address in AllowedCidrs can read and write the stream.'],
  ],
  [
    { network: 'private', 'auth.write': 'iam' },
    [
      `To write the stream, a caller needs ${IAM}.`,
      'Anyone who reaches the VPC endpoints of VpcEndpointIds can read the stream.',
    ],
  ],
  // A route that is not there is not open.
  [{ 'auth.write': 'iam', routes: 'write' }, [`To write the stream, a caller needs ${IAM}.`]],
  [
    { auth: 'cognito', 'auth.read': 'lambda', 'auth.apiKey': 'required', 'cognito.scopes': 'a,b,c' },
    [
      'To write the stream, a caller needs an access token of the Cognito user pool with the scope a, b, or c in the header Authorization, and an API key in the header x-api-key.',
      'To read the stream, a caller needs a credential for the Lambda authorizer, and an API key in the header x-api-key.',
    ],
  ],
])('the access with %j', (values, sentences) => {
  const options = checkOptions({ values });
  expect(describeAccess(applyOptions(ROUTES, options), options.network)).toEqual(sentences);
});
