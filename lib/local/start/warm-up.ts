// Loads what a start loads, and starts nothing: tsx keeps what it has compiled.

/** Settles when the modules of a start with an embedded Kinesis are loaded. */
export async function warmUp(): Promise<void> {
  await Promise.all([
    import('../emulator/kinesalite-engine.ts'),
    import('../kinesis/create-kinesis-backend.ts'),
    import('../kinesis/create-streams.ts'),
    import('../kinesis/enforce-limits.ts'),
    import('./serve-document.ts'),
    import('./start-kinesis.ts'),
  ]);
}
