// Runs once before the files of this folder: looks for the programs that have to be there, and installs the rest.
import { installParts } from '../support/install-parts.ts';
import { FOLDER, PARTS, requirePrograms } from './tools.ts';

export async function setup(): Promise<void> {
  await requirePrograms();
  await installParts(FOLDER, PARTS);
}
