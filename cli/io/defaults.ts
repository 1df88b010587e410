// Defaults that several commands share.

/** What `generate` writes. */
export const DEFAULT_SPEC = 'spec/openapi.yaml';

export const DEFAULT_STAGE = 'dev';
