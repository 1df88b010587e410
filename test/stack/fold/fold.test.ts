// The rules of CloudFormation that the folding applies. Sources: CloudFormation User Guide, "Intrinsic function reference", "Parameters", "Rules".
import { describe, expect, it } from 'vitest';
import type { Template } from '../../stack-template/read-template.ts';
import { foldTemplate, refusals } from './fold-template.ts';
import { foldValue, NO_VALUE } from './fold-value.ts';

const scope = {
  parameters: { Name: 'orders', Items: ['a', 'b'], Count: 3 },
  conditions: { Yes: { 'Fn::Equals': [{ Ref: 'Count' }, '3'] }, No: { 'Fn::Not': [{ Condition: 'Yes' }] } },
  mappings: { Options: { Network: { Type: 'PRIVATE' } } },
};

describe('a value', () => {
  it.each<[value: unknown, folded: unknown]>([
    [{ Ref: 'Name' }, 'orders'],
    [{ Ref: 'Items' }, ['a', 'b']],
    [{ Ref: 'Api' }, { Ref: 'Api' }],
    [{ Ref: 'AWS::Region' }, { Ref: 'AWS::Region' }],
    [{ Ref: 'AWS::NoValue' }, NO_VALUE],
    [[1, { Ref: 'AWS::NoValue' }], [1]],
    [{ a: { Ref: 'AWS::NoValue' }, b: 1 }, { b: 1 }],
    [{ 'Fn::If': ['Yes', { Ref: 'Name' }, { Ref: 'AWS::NoValue' }] }, 'orders'],
    [{ 'Fn::If': ['No', 1, { 'Fn::GetAtt': ['Stream', 'Arn'] }] }, { 'Fn::GetAtt': ['Stream', 'Arn'] }],
    [{ 'Fn::FindInMap': ['Options', 'Network', 'Type'] }, 'PRIVATE'],
    [{ 'Fn::Select': [1, { 'Fn::Split': ['/', 'stream/orders'] }] }, 'orders'],
    [{ 'Fn::Join': ['', { Ref: 'Items' }] }, 'ab'],
    [{ 'Fn::Join': ['-', [{ Ref: 'Api' }, 'a']] }, { 'Fn::Join': ['-', [{ Ref: 'Api' }, 'a']] }],
    [{ 'Fn::Sub': '${Name}-${Count}' }, 'orders-3'],
    [{ 'Fn::Sub': '${Api}/${Name}' }, { 'Fn::Sub': '${Api}/orders' }],
    [{ 'Fn::Sub': ['${One}${Api}', { One: { Ref: 'Name' } }] }, { 'Fn::Sub': 'orders${Api}' }],
    [{ 'Fn::Sub': ['${One}', { One: { Ref: 'Api' } }] }, { 'Fn::Sub': '${Api}' }],
  ])('%j becomes %j', (value, folded) => {
    expect(foldValue(value, scope)).toEqual(folded);
  });

  it.each([
    [{ 'Fn::Select': [1, { 'Fn::Split': ['/', ''] }] }, 'Fn::Select finds no element 1'],
    [{ 'Fn::Select': [1, { 'Fn::Split': ['/', { Ref: 'AWS::StackName' }] }] }, 'Fn::Select finds no element 1'],
    [{ 'Fn::If': ['Maybe', 1, 2] }, 'there is no condition Maybe'],
    [{ 'Fn::FindInMap': ['Options', 'Network', 'Name'] }, 'no mapping has Options.Network.Name'],
  ])('%j ends the deployment', (value, message) => {
    expect(() => foldValue(value, scope)).toThrow(message);
  });
});

/** A template of one parameter and two resources, of which one is conditional. */
function template(parameter: object, more: object = {}): Template {
  return {
    Parameters: { One: { Type: 'String', Default: 'a', ...parameter } },
    Conditions: { IsA: { 'Fn::Equals': [{ Ref: 'One' }, 'a'] } },
    Resources: {
      Stream: { Type: 'AWS::Kinesis::Stream', Condition: 'IsA', Properties: {} },
      Role: { Type: 'AWS::IAM::Role', DependsOn: 'Stream', Properties: {} },
    },
    Outputs: {},
    ...more,
  } as unknown as Template;
}

describe('a template', () => {
  it('has no resource whose condition is false, and no dependency on it', () => {
    expect(foldTemplate(template({ Default: 'b' }))).toEqual({
      Resources: { Role: { Type: 'AWS::IAM::Role', Properties: {} } },
      Outputs: {},
    });
    expect(Object.keys(foldTemplate(template({})).Resources)).toEqual(['Stream', 'Role']);
  });

  it('must not refer to a resource that is not made', () => {
    const Outputs = { Name: { Value: { Ref: 'Stream' } } };
    expect(() => foldTemplate(template({ Default: 'b' }, { Outputs }))).toThrow('do not make: Stream');
  });

  it.each<[parameter: object, refused: boolean]>([
    [{ AllowedValues: ['a', 'b'] }, false],
    [{ AllowedValues: ['b'] }, true],
    [{ AllowedPattern: '[a-c]' }, false],
    [{ AllowedPattern: '[b-c]' }, true],
    [{ Type: 'Number', Default: 5, MinValue: 5 }, false],
    [{ Type: 'Number', Default: 5, MaxValue: 4 }, true],
    // The pattern is for each item of a list.
    [{ Type: 'CommaDelimitedList', Default: 'a,b', AllowedPattern: '[ab]' }, false],
    [{ Type: 'CommaDelimitedList', Default: 'a,d', AllowedPattern: '[ab]' }, true],
  ])('with the parameter %j is refused: %s', (parameter, refused) => {
    expect(refusals(template(parameter)).length > 0).toBe(refused);
  });

  it.each([
    ['a', ['One must be b.']],
    ['b', []],
    ['c', []],
  ])('with the value %s gets the messages %j of a rule', (Default, messages) => {
    const Rules = {
      NotA: {
        RuleCondition: { 'Fn::Contains': [['a', 'b'], { Ref: 'One' }] },
        Assertions: [{ Assert: { 'Fn::Equals': [{ Ref: 'One' }, 'b'] }, AssertDescription: 'One must be b.' }],
      },
    };
    expect(refusals(template({ Default }, { Rules }))).toEqual(messages);
  });
});
