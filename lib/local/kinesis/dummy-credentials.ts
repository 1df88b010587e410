// The signature for emulators, which want one and do not verify it: fixed, so that no secret of this machine goes anywhere.
import type { Header } from '../../gateway/index.ts';
import type { Sign } from './sign.ts';

/** LocalStack reads the account from the access key and the region from the scope. */
const HEADERS: readonly Header[] = [
  ['X-Amz-Date', '20240101T000000Z'],
  [
    'Authorization',
    'AWS4-HMAC-SHA256 Credential=test/20240101/us-east-1/kinesis/aws4_request, SignedHeaders=host;x-amz-date, Signature=0',
  ],
];

export const signWithDummyCredentials: Sign = () => HEADERS;
