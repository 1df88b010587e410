// What kind of target a URL belongs to, told by its looks. `--target` overrules it.
import type { TargetName } from './differences.ts';

/** A name that says nothing, such as a custom domain, is AWS: it has no differences. */
export function targetNameOf({ hostname, pathname }: URL): TargetName {
  if (/(^|\.)localstack\.cloud$/.test(hostname) || /^\/(_aws\/execute-api|restapis)\//.test(pathname))
    return 'localstack';
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname) ? 'local' : 'aws';
}
