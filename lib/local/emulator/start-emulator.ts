// The embedded Kinesis as the gateway sees it: an address that stays the same even when the process behind it is restarted.
import { InputError } from '../../base/index.ts';
import { prepareDataDir, unusableDataDir } from './data-dir.ts';
import type { EngineName } from './engine.ts';
import { type EngineChild, EngineFailure, spawnEngine } from './spawn-engine.ts';

export interface EmulatorOptions {
  /** Default kinesalite. */
  readonly engine?: EngineName;
  /** Absolute. Keeps the records there, through restarts and SIGKILL. Without it they are in memory. kinesalite only. */
  readonly dataDir?: string;
  /** Created if missing, at every start of the process, before `isReady`. */
  readonly streams?: readonly string[];
  /** Shards per created stream. Default 1. */
  readonly shards?: number;
  /** Gets one line when the process has ended, is back, or cannot restart. */
  readonly onEvent?: (line: string) => void;
}

export interface Emulator {
  readonly endpoint: URL;
  /** False while the process is away or its streams are missing. */
  readonly isReady: () => boolean;
  /** Of the current process, for tests that kill it. */
  readonly pid: () => number | undefined;
  /** Ends the process. Records in memory are lost. */
  readonly close: () => Promise<void>;
}

/** Between attempts to restart the process. */
const MIN_RESTART_DELAY_MS = 50;
const MAX_RESTART_DELAY_MS = 5000;

/**
 * Starts the process and creates the streams.
 * @throws InputError when the data folder or a stream's name cannot be used, or the engine is not installed.
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { engine = 'kinesalite', dataDir, onEvent = () => {} } = options;
  if (dataDir !== undefined) await prepareDataDir(dataDir, engine);
  let ready = false;
  let closing = false;
  let wakeUp = () => {};

  const spawn = (port: number) => spawnEngine({ engine, port, ...(dataDir !== undefined && { dataDir }) });
  let child = spawn(0);
  const serve = async () => {
    const client = loadClient(); // While the child starts.
    try {
      const port = await child.port;
      await createStreamsAt(endpointOf(port), options, await client);
      ready = true;
      return port;
    } catch (error) {
      await end(child);
      throw explain(error, options);
    }
  };
  const port = await serve();

  const restart = async () => {
    for (let pause = MIN_RESTART_DELAY_MS; !closing; pause = Math.min(2 * pause, MAX_RESTART_DELAY_MS)) {
      child = spawn(port);
      try {
        await serve();
        return onEvent('The embedded Kinesis is running again.');
      } catch (error) {
        if (closing) return;
        onEvent(`The embedded Kinesis cannot restart: ${error instanceof Error ? error.message : String(error)}`);
        await new Promise<void>((resolve) => {
          wakeUp = resolve;
          setTimeout(resolve, pause).unref();
        });
      }
    }
  };
  const watchOver = async () => {
    while (!closing) {
      const how = await child.ended;
      ready = false;
      if (closing) return;
      const loss = dataDir === undefined ? ', and its records are lost' : '';
      onEvent(`The embedded Kinesis ended (${how})${loss}. Restarting it.`);
      await restart();
    }
  };
  const watch = watchOver();

  return {
    endpoint: endpointOf(port),
    isReady: () => ready,
    pid: () => child.process.pid,
    close: async () => {
      closing = true;
      ready = false;
      wakeUp();
      await end(child);
      await watch;
    },
  };
}

function endpointOf(port: number): URL {
  return new URL(`http://127.0.0.1:${port}`);
}

async function loadClient() {
  const [{ createKinesisBackend }, { createStreams }] = await Promise.all([
    import('../kinesis/create-kinesis-backend.ts'),
    import('../kinesis/create-streams.ts'),
  ]);
  return { createKinesisBackend, createStreams };
}

async function createStreamsAt(
  endpoint: URL,
  { streams = [], shards = 1 }: EmulatorOptions,
  { createKinesisBackend, createStreams }: Awaited<ReturnType<typeof loadClient>>,
): Promise<void> {
  const kinesis = createKinesisBackend({ endpoint });
  try {
    await createStreams(kinesis.call, { streams, shards });
  } finally {
    await kinesis.close();
  }
}

/** Uses SIGKILL, which loses nothing: what was acknowledged has left the process. */
async function end(child: EngineChild): Promise<void> {
  child.process.kill('SIGKILL');
  await child.ended;
}

function explain(error: unknown, { engine, dataDir }: EmulatorOptions): unknown {
  if (!(error instanceof EngineFailure)) return error;
  if (dataDir !== undefined && (error.code === 'DATA_DIR' || error.code === 'ENDED')) {
    return unusableDataDir(dataDir, error);
  }
  if (error.code !== 'MODULE_NOT_FOUND') return error;
  return new InputError(`The package ${engine} is not installed.`, {
    code: 'engine-missing',
    help: `Run: npm install ${engine}`,
    cause: error,
  });
}
