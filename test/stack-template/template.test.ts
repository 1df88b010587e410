import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DOCUMENT_SETS } from '../generator/document-sets.ts';
import { includedFiles, REPOSITORY, readRepositoryFile, readTemplate } from './read-template.ts';
import { findReferences } from './references.ts';

const PSEUDO_PARAMETERS = [
  'AWS::AccountId',
  'AWS::NoValue',
  'AWS::Partition',
  'AWS::Region',
  'AWS::StackName',
  'AWS::URLSuffix',
];
/** The stage that SAM makes of an AWS::Serverless::Api: SAM Developer Guide, "AWS::Serverless::Api", return values. */
const SAM_NAMES = ['Api.Stage'];
/** What `Fn::GetAtt` may ask of each type, from the CloudFormation resource reference. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  'AWS::ApiGateway::DomainName': ['RegionalDomainName', 'RegionalHostedZoneId'],
  'AWS::IAM::Role': ['Arn', 'RoleId'],
  'AWS::Kinesis::Stream': ['Arn'],
  'AWS::Logs::LogGroup': ['Arn'],
  'AWS::WAFv2::WebACL': ['Arn'],
};

/** The policy that each template includes, and the documents that it can deploy. */
const TEMPLATES = [
  ['template.yml', 'spec/policy.yaml', DOCUMENT_SETS.filter(([, made]) => !made.deployment.needsProductionTemplate)],
  ['template.production.yml', 'spec/policy.production.yaml', DOCUMENT_SETS],
] as const;

describe.each(TEMPLATES)('%s', (file, policy, documents) => {
  const template = readTemplate(file);
  const included = includedFiles(template);

  it('includes the generated document, policy and mapping', () => {
    expect(included.toSorted()).toEqual(['spec/openapi.yaml', policy, 'spec/stack.yaml'].toSorted());
  });

  it.each([
    ...[file, ...included].map((name) => [name, readRepositoryFile(name).value] as const),
    ...documents.map(([options, { openapi }]) => [`the document of ${options}`, parse(openapi.text)] as const),
  ])('refers in %s only to what the template has', (_what, value) => {
    const references = findReferences(value);
    const names = [
      ...PSEUDO_PARAMETERS,
      ...SAM_NAMES,
      // Of an Fn::Sub with a map of its own.
      ...['Signature', 'Headers', 'Name', 'Stage', 'StreamName'],
      ...Object.keys({ ...template.Parameters, ...template.Resources, ...template.Conditions }),
    ];
    expect(references.filter(({ name }) => !names.includes(name))).toEqual([]);
    const asked = references.filter(({ attribute }) => attribute !== undefined);
    const unknown = asked.filter(({ name, attribute = '' }) => {
      return !ATTRIBUTES[template.Resources[name]?.Type ?? '']?.includes(attribute);
    });
    expect(unknown).toEqual([]);
  });

  it.each(included)('includes %s in a form that AWS::Include takes', (name) => {
    const { shortForms, aliases } = readRepositoryFile(name);
    expect({ shortForms, aliases }).toEqual({ shortForms: [], aliases: [] });
  });

  it('names no partition and no domain of one', () => {
    const text = readFileSync(join(REPOSITORY, file), 'utf8').replaceAll('apigateway.amazonaws.com', '');
    const examples = /such as arn:aws:\S+/g;
    expect(text.replaceAll(examples, '')).not.toMatch(/arn:aws|amazonaws\.com/);
  });

  it('says in its description that anyone may call, and which option changes it', () => {
    expect(template.Description).toMatch(
      /\bauth of spec\/options\.yaml\b.*anyone who learns the URL can read and write the stream\./s,
    );
    // CloudFormation's limit, in bytes.
    expect(Buffer.byteLength(template.Description)).toBeLessThanOrEqual(1024);
  });

  it('deletes the stream with the stack', () => {
    const kept = Object.entries(template.Resources).filter(([, { DeletionPolicy }]) => DeletionPolicy === 'Retain');
    expect(kept.map(([id]) => id)).toEqual(file === 'template.yml' ? [] : ['AccessLogGroup']);
  });

  it('makes the API only after the role has its rights', () => {
    expect(template.Resources['Api']?.DependsOn).toBe('ApiManagedPolicy');
  });

  // CloudFormation User Guide, "Quotas".
  it('has no more parameters, mappings, outputs and characters than CloudFormation takes', () => {
    expect(Object.keys(template.Parameters).length).toBeLessThanOrEqual(200);
    expect(Object.keys(template.Outputs).length).toBeLessThanOrEqual(200);
    // Of a template in a file that the SAM CLI uploads.
    expect(Buffer.byteLength(readFileSync(join(REPOSITORY, file)))).toBeLessThanOrEqual(1024 * 1024);
  });

  describe.each(Object.entries(template.Parameters))('parameter %s', (_name, parameter) => {
    it('says what it is and what is allowed', () => {
      expect(parameter.Description).toMatch(/\.$/);
      expect(parameter.ConstraintDescription).toMatch(/\.$/);
    });

    it('has a default that is allowed', () => {
      const {
        Default,
        AllowedPattern = '.*',
        AllowedValues = [Default],
        MinValue = Default,
        MaxValue = Default,
      } = parameter;
      expect(String(Default)).toMatch(new RegExp(`^(${AllowedPattern})$`));
      expect(AllowedValues).toContain(Default);
      expect(MinValue <= Default && Default <= MaxValue).toBe(true);
    });
  });
});
