import { describe, expect, it } from 'vitest';
import { unknownNames } from '../../../lib/apigateway/intrinsics/unknown-names.ts';

const TEMPLATE = {
  Transform: 'AWS::Serverless-2016-10-31',
  Parameters: { Stage: { Type: 'String' } },
  Resources: {
    Stream: { Type: 'AWS::Kinesis::Stream' },
    Work: { Type: 'AWS::Serverless::Function' },
  },
};

function unknown(value: unknown, template: Readonly<Record<string, unknown>> = TEMPLATE) {
  return unknownNames(value, template).map(({ intrinsic, name, pointer }) => `${pointer} ${intrinsic} ${name}`);
}

describe('the names that a template does not have', () => {
  it('are found in Ref, Fn::Sub and Fn::GetAtt', () => {
    const value = {
      a: { Ref: 'Nope' },
      b: [{ 'Fn::Sub': '${Stage} ${key} ${Nope.Arn}' }],
      c: { 'Fn::GetAtt': ['Nope', 'Arn'] },
      d: { 'Fn::GetAtt': 'Nope.Arn' },
    };
    expect(unknown(value)).toEqual([
      '/a Ref Nope',
      '/b/0 Fn::Sub key',
      '/b/0 Fn::Sub Nope',
      '/c Fn::GetAtt Nope',
      '/d Fn::GetAtt Nope',
    ]);
  });

  it.each([
    ['parameters, resources, pseudo parameters', { 'Fn::Sub': '${Stage} ${Stream.Arn} ${AWS::Region} ${!key}' }],
    ['names of the function itself', { 'Fn::Sub': ['${own}', { own: { Ref: 'Stage' } }] }],
    ['resources that SAM adds', [{ Ref: 'WorkRole' }, { Ref: 'ServerlessRestApi' }]],
    ['a schema with a member Ref', { properties: { Ref: { type: 'string' } } }],
  ])('are not %s', (_what, value) => {
    expect(unknown(value)).toEqual([]);
  });

  it('are not known of a template that a macro writes', () => {
    expect(
      unknown({ Ref: 'Nope' }, { ...TEMPLATE, Transform: ['AWS::LanguageExtensions', 'AWS::Serverless-2016-10-31'] }),
    ).toEqual([]);
    expect(unknown({ Ref: 'Nope' }, { Resources: { 'Fn::ForEach::A': [] } })).toEqual([]);
  });
});
