// Runs after `npm ci` in a clone (package.json, "prepare"): loads what `npm start` loads, so that tsx has compiled it once and the first
// start is as quick as the others. Starts nothing.
import { warmUp } from '../lib/local/index.ts';

await Promise.all([
  import('./generate/generate-spec.ts'),
  import('./local.ts'),
  import('./local/announce.ts'),
  import('./local/generate-if-stale.ts'),
  import('./local/settings-from-flags.ts'),
  import('./program.ts'),
  warmUp(),
]);
