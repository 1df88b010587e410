// Guesses the kind of target from its URL. `--target` overrides the guess.
import type { TargetName } from './differences.ts';

/** Any other name, such as a custom domain, counts as AWS, which has no differences. */
export function targetNameOf({ hostname, pathname }: URL): TargetName {
  if (/(^|\.)localstack\.cloud$/.test(hostname) || /^\/(_aws\/execute-api|restapis)\//.test(pathname))
    return 'localstack';
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname) ? 'local' : 'aws';
}
