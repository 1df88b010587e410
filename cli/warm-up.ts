// Runs after `npm ci` in a clone (package.json, "prepare"): loads what `npm start` loads, so that tsx has compiled it once and the first
// start is as quick as the others. Starts nothing.

await Promise.all([
  import('./generate.ts'),
  import('./local.ts'),
  import('./local/announce.ts'),
  import('./local/generate-if-stale.ts'),
  import('./local/settings-from-flags.ts'),
  import('./program.ts'),
  import('../gateway/emulator/kinesalite-engine.ts'),
  import('../gateway/kinesis/create-kinesis-backend.ts'),
  import('../gateway/kinesis/create-streams.ts'),
  import('../gateway/kinesis/enforce-limits.ts'),
  import('../gateway/local/serve-document.ts'),
  import('../gateway/local/start-gateway.ts'),
  import('../gateway/local/start-kinesis.ts'),
]);

export {};
