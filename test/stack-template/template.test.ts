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
  'AWS::Kinesis::Stream': ['Arn'],
  'AWS::IAM::Role': ['Arn', 'RoleId'],
};

const template = readTemplate();
const included = includedFiles(template);

describe('template.yml', () => {
  it('includes the generated document, policy and mapping', () => {
    expect(included.toSorted()).toEqual(['spec/openapi.yaml', 'spec/policy.yaml', 'spec/stack.yaml']);
  });

  it.each([
    ...['template.yml', ...included].map((file) => [file, readRepositoryFile(file).value] as const),
    ...DOCUMENT_SETS.map(([options, { openapi }]) => [`the document of ${options}`, parse(openapi.text)] as const),
  ])('refers in %s only to what the template has', (_what, value) => {
    const references = findReferences(value);
    const names = [
      ...PSEUDO_PARAMETERS,
      ...SAM_NAMES,
      // Of an Fn::Sub with a map of its own.
      ...['Signature', 'Headers'],
      ...Object.keys({ ...template.Parameters, ...template.Resources, ...template.Conditions }),
    ];
    expect(references.filter(({ name }) => !names.includes(name))).toEqual([]);
    const asked = references.filter(({ attribute }) => attribute !== undefined);
    const unknown = asked.filter(({ name, attribute = '' }) => {
      return !ATTRIBUTES[template.Resources[name]?.Type ?? '']?.includes(attribute);
    });
    expect(unknown).toEqual([]);
  });

  it.each(included)('includes %s in a form that AWS::Include takes', (file) => {
    const { shortForms, aliases } = readRepositoryFile(file);
    expect({ shortForms, aliases }).toEqual({ shortForms: [], aliases: [] });
  });

  it('names no partition and no domain of one', () => {
    const text = readFileSync(join(REPOSITORY, 'template.yml'), 'utf8').replaceAll('apigateway.amazonaws.com', '');
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
    const kept = Object.entries(template.Resources).filter(
      ([, { DeletionPolicy = 'Delete' }]) => DeletionPolicy !== 'Delete',
    );
    expect(kept).toEqual([]);
  });

  it('makes the API only after the role has its rights', () => {
    expect(template.Resources['Api']?.DependsOn).toBe('ApiPolicy');
  });
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
