// Runs once before the files of this folder: they share the tools.
import { installParts } from '../support/install-parts.ts';
import { FOLDER, PARTS } from './tools.ts';

export async function setup(): Promise<void> {
  await installParts(FOLDER, PARTS);
}
