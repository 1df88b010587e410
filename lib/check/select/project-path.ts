// The path of a file by which settings and baselines name it, whatever way it was given: ./a.yaml, a.yaml or /project/a.yaml.
import { relative, resolve } from 'node:path';

export function projectPath(cwd: string, file: string): string {
  return relative(cwd, resolve(cwd, file)).replaceAll('\\', '/');
}
