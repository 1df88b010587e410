// Finds the integration responses whose template decides on the status code itself.

import type { ParsedTemplate } from '../document/checked-template.ts';
import { listTemplateSets, memberPath } from './walk-template.ts';

/**
 * Pointers of integration responses of which a template can set `$context.responseOverride.status`, such as those of StartSyncExecution,
 * which responds with 200 for executions that failed.
 */
export function responsesThatSetTheStatus(templates: readonly ParsedTemplate[]): ReadonlySet<string> {
  const deciding = templates.filter(
    ({ direction, ast }) => direction === 'response' && listTemplateSets(ast.statements).some(setsStatus),
  );
  return new Set(deciding.map(({ pointer }) => pointer.slice(0, pointer.lastIndexOf('/responseTemplates/'))));
}

function setsStatus({ target }: ReturnType<typeof listTemplateSets>[number]): boolean {
  const [override, status] = target.name === 'context' ? memberPath(target) : [];
  // `.put('status', …)` of the override counts, too.
  return override === 'responseOverride' && (status === 'status' || status === undefined);
}
