// Runs once before the files of this folder: they share the tools, and each starts a LocalStack of its own.
import { install, toolsIn } from './install.ts';

export async function setup(): Promise<void> {
  await install(toolsIn(), (line) => console.log(line));
}
