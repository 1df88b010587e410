// Runs once before the files of this folder: installs the old engines, and runs each in a process of its own.
import type { TestProject } from 'vitest/node';
import { installEngines } from './install.ts';
import { startEngine } from './start-engine.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** URLs of the old engines. */
    readonly engines: Readonly<Record<'kinesalite' | 'kinesis-local', string>>;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  installEngines();
  const [kinesalite, kinesisLocal] = await Promise.all([startEngine('kinesalite'), startEngine('kinesis-local')]);
  project.provide('engines', { kinesalite: kinesalite.url, 'kinesis-local': kinesisLocal.url });
  return async () => {
    await Promise.all([kinesalite.close(), kinesisLocal.close()]);
  };
}
