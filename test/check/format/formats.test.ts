import { describe, expect, it } from 'vitest';
import { checkSource } from '../../../lib/check/check-source.ts';
import { FORMATS, type Format, formatReports } from '../../../lib/check/format/formats.ts';
import { RULES } from '../../../lib/check/rules/index.ts';
import { readDocument } from '../../../lib/source/source-document.ts';

/** An error, and a warning whose message has what the formats escape. */
const TEXT = 'openapi: 3.0.3\ninfo: { title: [], version: "1" }\npaths: {}\n"a<b&c:%,\\n": 1\n';

function format(name: Format, text = TEXT): string {
  return formatReports(checkSource(readDocument(text, 'specs/my api.yaml')), name);
}

describe('a report', () => {
  it('is one object in JSON, and an array for several documents', () => {
    expect(JSON.parse(format('json'))).toMatchObject({ file: 'specs/my api.yaml', errors: 1, warnings: 1, infos: 0 });
    const [report] = checkSource(readDocument(TEXT, 'a.yaml'));
    const two = report ? [report, report] : [];
    expect(JSON.parse(formatReports(two, 'json'))).toMatchObject([{ errors: 1 }, { errors: 1 }]);
  });

  it('is SARIF 2.1.0 with every rule, and places that are relative URIs', () => {
    const { version, runs } = JSON.parse(format('sarif'));
    const [{ tool, results }] = runs;
    expect(version).toBe('2.1.0');
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(RULES.map(({ code }) => code));
    expect(results).toHaveLength(2);
    expect(results[0]).toMatchObject({
      ruleId: 'openapi-invalid',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'specs/my%20api.yaml' },
            region: { startLine: 2, startColumn: 16 },
          },
        },
      ],
    });
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });

  it('is workflow commands of GitHub, on one line each', () => {
    const lines = format('github').split('\n');
    expect(lines[0]).toMatch(
      /^::error file=specs\/my api\.yaml,line=2,col=16,title=openapi-invalid::"title" must be a string/,
    );
    expect(lines[1]).toMatch(
      /^::warning file=specs\/my api\.yaml,line=4,col=\d+,title=openapi-detail-invalid::"a<b&c:%25,\\n" is not a member/,
    );
    expect(lines).toHaveLength(2);
    expect(format('github', TEXT.replace('[]', 'a').replace(/".*1\n$/, ''))).toBe('');
  });

  it('is JUnit with one failure per error and warning', () => {
    const xml = format('junit');
    expect(xml).toContain('<testsuite name="specs/my api.yaml" tests="2" failures="2">');
    expect(xml).toContain('message="specs/my api.yaml:4:');
    expect(xml).toContain('&quot;a&lt;b&amp;c:%,');
    expect(format('junit', 'openapi: 3.0.3\ninfo: { title: a, version: "1" }\npaths: {}\n')).toContain(
      '<testcase classname="check" name="no findings"/>',
    );
  });

  it.each(FORMATS)('in %s does not depend on chance', (name) => {
    expect(format(name)).toBe(format(name));
  });
});
