// The one quota on bodies: what API Gateway takes from a caller, and what it takes from a backend.

/** "Payload size: 10 MB", API Gateway quotas, and cannot be raised; 10 × 1024 × 1024 bytes in its own message. */
export const PAYLOAD_LIMIT = 10_485_760;
