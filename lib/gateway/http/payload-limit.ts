// The one quota on bodies: what API Gateway takes from a caller, and what it takes from a backend.
import type { GatewayResponse } from './types.ts';

/** "Payload size: 10 MB", API Gateway quotas, and cannot be raised; 10 × 1024 × 1024 bytes in its own message. */
export const PAYLOAD_LIMIT = 10_485_760;

/** The front end's answer to a caller, as captured: plain text, and none of the headers an API's answer has. */
export const PAYLOAD_TOO_LARGE: GatewayResponse = {
  status: 413,
  headers: [['Content-Type', 'text; charset=utf-8']],
  body: Buffer.from(`HTTP content length exceeded ${PAYLOAD_LIMIT} bytes.`),
};
