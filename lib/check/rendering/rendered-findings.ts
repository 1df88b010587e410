// Words what is wrong with the output of templates as findings: of each template and rule, the worst.
import { SEVERITIES } from '../rule/finding.ts';
import type { RuleFinding } from '../rule/rule.ts';
import type { OutputFault } from './output-faults.ts';
import type { RenderedDocument, RenderedFault } from './rendered-faults.ts';

export function renderedFindings(
  { faults }: RenderedDocument,
  direction: 'request' | 'response',
  kinds: readonly OutputFault['kind'][],
): RuleFinding[] {
  const worst = new Map<string, RenderedFault>();
  for (const fault of faults) {
    const { template, kind, severity } = fault;
    if (template.direction !== direction || !kinds.includes(kind)) continue;
    const before = worst.get(template.pointer);
    if (!before || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(before.severity))
      worst.set(template.pointer, fault);
  }
  return Array.from(worst.values(), ({ template, kind, what, when, help, severity }) => ({
    pointer: template.pointer,
    severity,
    message: `${template.title} ${IS_REQUEST.includes(kind) ? 'renders a request ' : ''}${what} ${when}.`,
    help,
  }));
}

/** What is wrong with the request, rather than with its text. */
const IS_REQUEST: readonly OutputFault['kind'][] = ['incomplete', 'invalid', 'encoding'];
