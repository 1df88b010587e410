import { describe, expect, it } from 'vitest';
import { checkExample } from '../../../lib/check/check-example.ts';
import { checkSource } from '../../../lib/check/check-source.ts';
import { numericKeyUnquoted as rule } from '../../../lib/check/rules/numeric-key-unquoted.ts';
import { readDocument } from '../../../lib/source/source-document.ts';

/** `[line, message]` of the rule's findings. */
function found(text: string) {
  const source = readDocument(text, 'template.yaml');
  return checkSource(source, { withoutFiles: true })
    .flatMap(({ findings }) => findings)
    .filter(({ code }) => code === rule.code)
    .map(({ pointer, message }) => [source.locate(pointer).line, message]);
}

/** A template with a document from line 7 on. */
function template(document: string, type = 'AWS::Serverless::Api', member = 'DefinitionBody'): string {
  const head = `Resources:\n  Api:\n    Type: ${type}\n    Properties:\n      StageName: a\n      ${member}:\n`;
  return head + document.replaceAll(/^(?=.)/gm, '        ');
}

const NUMERIC = `openapi: 3.0.3
info: { title: Test, version: '1' }
paths:
  /a:
    get:
      responses:
        200: { description: a }
        404: { description: b }
        '500': { description: c }
`;
const QUOTED = NUMERIC.replace('200:', "'200':").replace('404:', "'404':");
const REFUSED = 'is a number without quotes, which CloudFormation refuses in a template.';

describe(rule.code, () => {
  it('finds status codes without quotes in a template, once', () => {
    const expected = [[13, `The key 200 (and 1 more) ${REFUSED}`]];
    expect(found(template(NUMERIC))).toEqual(expected);
    expect(found(template(NUMERIC, 'AWS::ApiGateway::RestApi', 'Body'))).toEqual(expected);
    expect(found(template(NUMERIC.replace('openapi: 3.0.3', "swagger: '2.0'")))).toEqual(expected);
  });

  it('finds a numeric key anywhere in the document', () => {
    expect(found(template(`${QUOTED}x-a:\n  - Fn::If: [A, !If [A, { 1.5: a }, b], c]\n`))).toEqual([
      [17, `The key 1.5 ${REFUSED}`],
    ]);
  });

  it('passes quoted keys, and what is not the document of the API', () => {
    expect(found(template(QUOTED))).toEqual([]);
    expect(found(`Mappings: { M: { 1: { a: b } } }\n${template(QUOTED)}`)).toEqual([]);
  });

  it('passes a document of its own, which API Gateway imports', () => {
    expect(found(NUMERIC)).toEqual([]);
  });

  it('is broken by the wrong example, and not by the right one', () => {
    expect(checkExample(rule, 'wrong')).toHaveLength(1);
    expect(checkExample(rule, 'right')).toEqual([]);
  });
});
