// Defaults that several commands share.
import { LOCAL_DEFAULTS } from '../../lib/local/index.ts';

/** What `generate` writes. */
export const DEFAULT_SPEC = 'spec/openapi.yaml';

export const DEFAULT_STAGE = LOCAL_DEFAULTS.stage;
