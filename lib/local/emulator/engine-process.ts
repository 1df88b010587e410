// The child process: one embedded Kinesis on 127.0.0.1. It ends when its parent ends.
import type { EngineMessage, EngineName, EngineOptions, StartEngine } from './engine.ts';

// The channel closes however the parent ends, SIGKILL included.
process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole process group. The parent finishes its requests first, and those need this process.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});

const ENGINES: Readonly<Record<EngineName, () => Promise<StartEngine>>> = {
  kinesalite: async () => (await import('./kinesalite-engine.ts')).startKinesalite,
  'kinesis-local': async () => (await import('./kinesis-local-engine.ts')).startKinesisLocal,
};

const options = JSON.parse(process.argv[2] ?? '') as EngineOptions;
try {
  const start = await ENGINES[options.engine]();
  tell({ type: 'ready', port: await start(options) });
} catch (error) {
  const { code = 'ERROR', message } = error as NodeJS.ErrnoException;
  tell({ type: 'failed', code, message });
  process.disconnect();
}

function tell(message: EngineMessage): void {
  process.send?.(message);
}
