// The shape of every rule's test: documents that break the rule, with all that the check says of them, near misses that it passes, and
// the rule's own example.
import { describe, expect, it } from 'vitest';
import { checkExample } from '../../lib/check/check-example.ts';
import { completeExample } from '../../lib/check/example/complete-example.ts';
import type { Severity } from '../../lib/check/rule/finding.ts';
import { RULES } from '../../lib/check/rules/index.ts';
import { check, findingsOf, type Json } from './make-document.ts';

export interface RuleCases {
  /** `[what, document, ...[pointer, message, another severity]]`: these findings of this rule and no others, in this order. */
  readonly finds: readonly (readonly [string, Json | string, ...(readonly [string, string, Severity?])[]])[];
  /** `[what, document]`: no finding of any rule. */
  readonly passes: readonly (readonly [string, Json | string])[];
}

export function describeRule(code: string, severity: Severity, { finds, passes }: RuleCases): void {
  describe(code, () => {
    it(`reports each finding as ${severity}`, () => {
      expect(RULES.find((rule) => rule.code === code)?.severity).toBe(severity);
    });

    it('has two documents that break it, and a near miss that does not', () => {
      const rule = RULES.find((one) => one.code === code);
      const broken = finds.map(([, document]) => (typeof document === 'string' ? document : JSON.stringify(document)));
      expect(new Set([...broken, rule && completeExample(rule.example, 'wrong')]).size).toBeGreaterThanOrEqual(2);
      expect(broken.length).toBeGreaterThanOrEqual(1);
      expect(passes.length).toBeGreaterThanOrEqual(1);
    });

    it('is broken by the wrong example, and not by the right one', () => {
      const rule = RULES.find((one) => one.code === code);
      expect(rule && checkExample(rule, 'wrong')).not.toEqual([]);
      expect(rule && checkExample(rule, 'right')).toEqual([]);
    });

    for (const [what, document, ...expected] of finds) {
      it(`finds ${what}`, () => {
        expect(findingsOf(document)).toEqual(
          expected.map(([pointer, message, own]) => [own ?? severity, code, pointer, message]),
        );
        expect(check(document).map(({ help }) => help)).not.toContain('');
      });
    }

    for (const [what, document] of passes) {
      it(`passes ${what}`, () => {
        expect(findingsOf(document)).toEqual([]);
      });
    }
  });
}
