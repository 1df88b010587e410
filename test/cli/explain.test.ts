import { describe, expect, it } from 'vitest';
import { run } from '../../cli/program.ts';
import { RULES } from '../../lib/check/rules/index.ts';
import { createTestIo } from '../support/test-io.ts';

async function explain(code: string) {
  const io = createTestIo('.');
  return { code: await run(['explain', code], io), out: io.outLines.join('\n'), err: io.errLines.join('\n') };
}

describe('explain', () => {
  it.each(RULES)('says of $code what it requires and who says so', async ({ code, severity, what, source }) => {
    const { code: exit, out } = await explain(code);
    expect(exit).toBe(0);
    expect(out.startsWith(`${code} (${severity})\n\n${what}`)).toBe(true);
    expect(out).toContain(`Source: ${source}`);
  });

  it('shows wrong and right, and between them what the check says', async () => {
    const { out } = await explain('template-form-unescaped');
    expect(out.split('\n\n').slice(2, 5)).toEqual([
      'Wrong, in a request template:\n    Action=SendMessage&MessageBody=$input.body',
      'The request template of PUT /streams/{stream} (application/json) prints $input.body in a form (line 1, column 32): an & in it adds parameters to the request.\nPrint $util.urlEncode(…) of it.',
      'Right:\n    Action=SendMessage&MessageBody=$util.urlEncode($input.body)',
    ]);
  });

  it('shows examples of several lines without the indentation that they have in the rule', async () => {
    const { out } = await explain('integration-missing');
    expect(out).toContain('Wrong, in a document:\n    paths:\n      /items:\n        get:\n');
  });

  it('guesses the code that was meant', async () => {
    expect(await explain('template-emtpy')).toMatchObject({
      code: 2,
      err: expect.stringContaining(
        'There is no rule "template-emtpy". docs/check-rules.md lists all rules. Did you mean template-empty?',
      ),
    });
  });
});
