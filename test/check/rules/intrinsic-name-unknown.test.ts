import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../lib/check/check-document.ts';
import { readDocument } from '../../../lib/source/source-document.ts';
import { INTEGRATION, type Json, withIntegration } from '../make-document.ts';

const TEMPLATE = { Parameters: { Stage: {} }, Resources: { Role: { Type: 'AWS::IAM::Role' }, Stream: {} } };

function found(document: Json, template: Json | null = TEMPLATE) {
  const source = readDocument(JSON.stringify(document), 'api.yaml');
  return checkDocument(source, template ? { template } : {}).map(({ severity, code, pointer, message, help }) => [
    severity,
    code,
    pointer,
    message,
    help,
  ]);
}

const SUB = { 'Fn::Sub': '{"StreamName": "${Strem}", "PartitionKey": "${key}", "Data": ""}' };

describe('intrinsic-name-unknown', () => {
  it('finds names that the template does not have', () => {
    expect(
      found(withIntegration({ credentials: { Ref: 'Rolle' }, requestTemplates: { 'application/json': SUB } })),
    ).toEqual([
      [
        'error',
        'intrinsic-name-unknown',
        `${INTEGRATION}/credentials`,
        'Ref names Rolle, which is neither a parameter nor a resource of the template.',
        'Correct the name, or use a template that has it. Did you mean Role?',
      ],
      [
        'error',
        'intrinsic-name-unknown',
        `${INTEGRATION}/requestTemplates/application~1json`,
        'Fn::Sub names Strem, which is neither a parameter nor a resource of the template.',
        'Correct the name, or use a template that has it. Did you mean Stream? For the text ${Strem}, write ${!Strem}.',
      ],
      [
        'error',
        'intrinsic-name-unknown',
        `${INTEGRATION}/requestTemplates/application~1json`,
        'Fn::Sub names key, which is neither a parameter nor a resource of the template.',
        'Correct the name, or use a template that has it. For the text ${key}, write ${!key}.',
      ],
    ]);
  });

  it('finds a condition that the template does not have', () => {
    const template = { ...TEMPLATE, Conditions: { HasStage: {} } };
    const document = (condition: string) =>
      withIntegration({ credentials: { 'Fn::If': [condition, { Ref: 'Role' }, { Ref: 'AWS::NoValue' }] } });
    expect(found(document('HasStag'), template)).toEqual([
      [
        'error',
        'intrinsic-name-unknown',
        `${INTEGRATION}/credentials`,
        'Fn::If names HasStag, which is not a condition of the template.',
        'Correct the name, or use a template that has it. Did you mean HasStage?',
      ],
    ]);
    expect(found(document('HasStage'), template)).toEqual([]);
    expect(found(document('Other'), { ...TEMPLATE, Conditions: { 'Fn::Transform': {} } })).toEqual([]);
  });

  it('passes parameters, resources and pseudo parameters', () => {
    const text = {
      'Fn::Sub': '{"StreamName": "${Stream}-${Stage}-${AWS::StackName}", "PartitionKey": "a", "Data": ""}',
    };
    expect(found(withIntegration({ requestTemplates: { 'application/json': text } }))).toEqual([]);
  });

  it('passes every name where there is no template', () => {
    expect(found(withIntegration({ credentials: { Ref: 'Rolle' } }), null)).toEqual([]);
  });
});
