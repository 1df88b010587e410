// What a template says of its API beside the document: the AWS SAM and CloudFormation references name the properties.
import { describe, expect, it } from 'vitest';
import { loadApi } from '../../../lib/gateway/load/load-api.ts';
import type { LoadOptions } from '../../../lib/gateway/load/load-options.ts';
import { readDocument } from '../../../lib/source/source-document.ts';

const DOCUMENT = `
        openapi: 3.0.3
        info: {title: T, version: '1'}
        paths:
          /x: {get: {x-amazon-apigateway-integration: {type: mock}}}`;

const SAM = (properties = '') => `  Api:
    Type: AWS::Serverless::Api
    Properties:
      ${properties}
      DefinitionBody:${DOCUMENT}
`;
const REST = `  Api:
    Type: AWS::ApiGateway::RestApi
    Properties:
      Body:${DOCUMENT}
`;
const stage = (name: string, color: string) => `  ${name}:
    Type: AWS::ApiGateway::Stage
    Properties: {RestApiId: !Ref Api, StageName: ${name}, Variables: {color: ${color}}}
`;

function load(template: string, options: Partial<LoadOptions> = {}) {
  const { api, warnings } = loadApi(readDocument(template, 'template.yml'), { stage: 'dev', ...options });
  return {
    variables: Object.fromEntries(api.stageVariables),
    warnings: warnings.map(({ line, message }) => `${line}: ${message}`),
  };
}

describe('stage variables', () => {
  it.each<[of: string, template: string, color: string | undefined]>([
    ['the API', `Resources:\n${SAM('Variables: {color: red}')}`, 'red'],
    ['the globals of SAM', `Globals: {Api: {Variables: {color: red}}}\nResources:\n${SAM()}`, 'red'],
    [
      'the API before the globals',
      `Globals: {Api: {Variables: {color: red}}}\nResources:\n${SAM('Variables: {color: blue}')}`,
      'blue',
    ],
    [
      'no globals for an API that is not of SAM',
      `Globals: {Api: {Variables: {color: red}}}\nResources:\n${REST}`,
      undefined,
    ],
    ['the only stage', `Resources:\n${REST}${stage('live', 'red')}`, 'red'],
    ['the stage that is run', `Resources:\n${REST}${stage('dev', 'red')}${stage('live', 'blue')}`, 'red'],
    ['no stage of several others', `Resources:\n${REST}${stage('one', 'red')}${stage('two', 'blue')}`, undefined],
    [
      'a mapping',
      `Mappings: {Colors: {us-east-1: {Name: red}}}\nResources:\n${SAM("Variables: {color: !FindInMap [Colors, !Ref 'AWS::Region', Name]}")}`,
      'red',
    ],
  ])('come from %s', (_of, template, color) => {
    expect(load(template)).toEqual({ variables: color === undefined ? {} : { color }, warnings: [] });
  });

  it('that cannot be resolved are reported', () => {
    expect(load(`Resources:\n${SAM('Variables: {color: !ImportValue x}')}`).warnings).toEqual([
      '5: Fn::ImportValue cannot be resolved here; an empty string is used instead.',
    ]);
  });
});

describe('what is not applied is reported', () => {
  it.each<[what: string, template: string, warning: string]>([
    [
      'a property',
      `Resources:\n${SAM('GatewayResponses: {}')}`,
      '5: The property GatewayResponses of the template is not applied here. Only the document is.',
    ],
    [
      'a global property',
      `Globals:\n  Api:\n    Cors: "'*'"\nResources:\n${SAM()}`,
      '3: The property Cors of the template is not applied here. Only the document is.',
    ],
    [
      'a resource of its own',
      `Resources:\n${REST}  Missing:\n    Type: AWS::ApiGateway::GatewayResponse\n    Properties: {RestApiId: !Ref Api}\n`,
      '11: AWS::ApiGateway::GatewayResponse is not applied here. Only the document is.',
    ],
  ])('%s', (_what, template, warning) => {
    expect(load(template).warnings).toEqual([warning]);
  });
});

describe('a parameter that is given', () => {
  const template = `Parameters:
  Mode: {Type: String, Default: small, AllowedValues: [small, big]}
  Count: {Type: Number, Default: 1, AllowedValues: [1, 2]}
Resources:
${SAM()}`;

  it.each<[parameters: Readonly<Record<string, string>>, warnings: readonly string[]]>([
    [{ Mode: 'big', Count: '2', 'AWS::StackName': 'mine' }, []],
    [{ Mod: 'big' }, ['2: The template has no parameter Mod. Its parameters are: Mode, Count.']],
    [{ Mode: 'huge' }, ['2: A deployment would refuse huge for the parameter Mode. Allowed values: small, big.']],
  ])('%j', (parameters, warnings) => {
    expect(load(template, { parameters }).warnings).toEqual(warnings);
  });
});
