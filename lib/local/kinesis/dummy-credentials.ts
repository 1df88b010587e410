// The signature for emulators, which require one but do not verify it. It is a constant, so no secret of this machine is sent.
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
