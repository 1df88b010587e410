// Installs the tools of this suite into its cache folder, once: each part again when what it consists of changes, or when it was interrupted.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Part {
  /** The folder within the cache, which the part has to itself. */
  readonly name: string;
  /** Names and versions; a part is installed again when this changes. */
  readonly contents: string;
  /** Installs into the folder, which does not exist yet. */
  readonly install: (folder: string) => Promise<void>;
}

export async function installParts(folder: string, parts: readonly Part[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, contents, install } of parts) {
    // Virtual environments cannot be moved.
    const version = `${contents} in ${folder}`;
    const done = join(folder, `${name}.installed`);
    if ((await readFile(done, 'utf8').catch(() => '')) === version) continue;
    console.log(`installing ${name}: ${version}`);
    await rm(join(folder, name), { recursive: true, force: true });
    await install(join(folder, name));
    await writeFile(`${done}.new`, version);
    await rename(`${done}.new`, done);
  }
}
