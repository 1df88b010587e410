// Runs once before the files of this folder: they share the tools, and each starts a LocalStack of its own.
import { installParts } from '../support/install-parts.ts';
import { PARTS, toolsIn } from './install.ts';

export async function setup(): Promise<void> {
  await installParts(toolsIn().folder, PARTS);
}
