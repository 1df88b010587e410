// The workflow of docs/deployment and the environments of samconfig.toml fit each other and the templates.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readTemplate } from '../stack-template/read-template.ts';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const text = read('docs/deployment/deploy.yml');
const config = read('samconfig.toml');

interface Job {
  readonly needs?: string;
  readonly environment?: string;
  readonly permissions?: object;
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
}

const { jobs, permissions }: { jobs: Readonly<Record<string, Job>>; permissions: object } = parse(text);

describe('the deployment workflow', () => {
  it('runs actions by commit, with the version beside it', () => {
    const used = [...text.matchAll(/uses: (.*)$/gm)].map(([, action]) => action);
    expect(used).not.toEqual([]);
    for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+(\.\d+\.\d+)?$/);
  });

  it('may only read the repository, and has no key of AWS', () => {
    expect(permissions).toEqual({ contents: 'read' });
    for (const { environment, permissions: own } of Object.values(jobs))
      expect(own).toEqual(environment ? { contents: 'read', 'id-token': 'write' } : undefined);
    expect(text).not.toMatch(/secrets\.|AWS_SECRET_ACCESS_KEY/);
  });

  it('installs packages before it has credentials', () => {
    const installing = Object.values(jobs).map(({ steps }) => [
      steps.findIndex(({ run }) => run === 'npm ci'),
      steps.findIndex(({ uses }) => uses?.startsWith('aws-actions/configure-aws-credentials@')),
    ]);
    for (const [install = 0, credentials = 0] of installing)
      expect(install < credentials || credentials === -1).toBe(true);
  });

  it('verifies, deploys staging, plans, waits, executes the change set, and tests what it deployed', () => {
    expect(Object.entries(jobs).map(([name, { needs }]) => [name, needs])).toEqual([
      ['verify', undefined],
      ['staging', 'verify'],
      ['plan', 'staging'],
      ['production', 'plan'],
    ]);
    const commands = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    const order = ['run verify', 'generate -- --check', '--require-auth', 'deploy --config-env staging', 'run smoke'];
    const places = [...order, '--no-execute-changeset', 'execute-change-set'].map((part) =>
      commands.findIndex((command) => command.includes(part)),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(commands.at(-1)).toContain('npm run smoke -- ');
  });

  // AWS CLI Command Reference, "wait": stack-update-complete does not end with CREATE_COMPLETE.
  it.each([
    ['REVIEW_IN_PROGRESS', 'create'],
    ['CREATE_COMPLETE', 'update'],
    ['UPDATE_COMPLETE', 'update'],
    ['UPDATE_ROLLBACK_COMPLETE', 'update'],
  ])('executes the change set of a stack in %s and waits for the end of its %s', (status, operation) => {
    const step = jobs['production']?.steps.find(({ run }) => run?.includes('execute-change-set'))?.run ?? '';
    expect(runWithStatus(step, status)).toEqual([
      'describe-stacks --stack-name apigw-kinesis-prod --output text --query Stacks[0].StackStatus',
      'execute-change-set --change-set-name the-change-set',
      `wait stack-${operation}-complete --stack-name apigw-kinesis-prod`,
    ]);
  });

  it('deploys environments that samconfig.toml has', () => {
    const named = [...text.matchAll(/--config-env (\w+)/g)].map(([, name]) => name);
    expect([...new Set(named)]).toEqual(['staging', 'prod']);
    for (const name of named) expect(config).toContain(`\n[${name}.deploy.parameters]\n`);
    const stacks = [...text.matchAll(/--stack-name ([\w-]+)/g)].map(([, name]) => name);
    for (const stack of stacks) expect(config).toContain(`stack_name = "${stack}"`);
  });
});

/** Runs a step as GitHub does, with an `aws` that knows a stack in this status. @returns the calls of CloudFormation. */
function runWithStatus(step: string, status: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
  try {
    const [aws, calls] = [join(folder, 'aws'), join(folder, 'calls')];
    const script = `#!/bin/sh\nshift; echo "$*" >>'${calls}'\nif [ "$1" = describe-stacks ]; then echo ${status}; fi\n`;
    writeFileSync(aws, script);
    chmodSync(aws, 0o755);
    const env = { PATH: `${folder}${delimiter}${process.env['PATH']}`, CHANGE_SET: 'the-change-set' };
    const { status: exitCode, stderr } = spawnSync('bash', ['--norc', '-e', '-c', step], { env, encoding: 'utf8' });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    return readFileSync(calls, 'utf8').trim().split('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('samconfig.toml', () => {
  const { Parameters } = readTemplate('template.production.yml');
  // The ones in comments too.
  const overrides = [...config.matchAll(/^ {2}(?:# )?"(\w+)=([^"]*)",$/gm)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);

  it.each(overrides)('gives %s a value that template.production.yml takes: %s', (name, value) => {
    const { AllowedPattern = '.*', AllowedValues = [value], MinValue, MaxValue } = Parameters[name] ?? {};
    expect(Parameters).toHaveProperty(name);
    expect(value).toMatch(new RegExp(`^(${AllowedPattern})$`));
    expect(AllowedValues).toContain(value);
    if (MinValue !== undefined) expect(Number(value)).toBeGreaterThanOrEqual(MinValue);
    if (MaxValue !== undefined) expect(Number(value)).toBeLessThanOrEqual(MaxValue);
  });

  it('has an environment for each stage', () => {
    const templates = [...config.matchAll(/^\[(\w+)\.deploy\.parameters\]\n(?:template_file = "(.*)")?/gm)];
    expect(templates.map(([, name, template]) => [name, template])).toEqual([
      ['default', undefined],
      ['staging', 'template.production.yml'],
      ['prod', 'template.production.yml'],
    ]);
  });
});
