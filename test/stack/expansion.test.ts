// What template.yml deploys, compared with what it deployed before the stack could do more.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readTemplate } from '../stack-template/read-template.ts';
import { changedPointers } from '../support/changed-pointers.ts';
import { bodySkeleton } from './body-skeleton.ts';
import { expandTemplates, prepareTemplate } from './expand.ts';
import type { FoldedTemplate } from './fold/fold-template.ts';
import { PRODUCTION } from './matrix.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stack-expansion-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The words and gateway responses that came with authorization: who may call, and what a rejected caller learns. */
const AUTHORIZATION = [
  '~/Outputs/WhoMayCall/Value',
  '~/Outputs/StreamName/Description',
  '~/Outputs/CurlPutRecord/Description',
  ...[
    'API_CONFIGURATION_ERROR',
    'BAD_REQUEST_PARAMETERS',
    'EXPIRED_TOKEN',
    'INVALID_API_KEY',
    'INVALID_SIGNATURE',
    'MISSING_AUTHENTICATION_TOKEN',
    'QUOTA_EXCEEDED',
    'REQUEST_TOO_LARGE',
    'RESOURCE_NOT_FOUND',
    'UNAUTHORIZED',
    'UNSUPPORTED_MEDIA_TYPE',
    'WAF_FILTERED',
  ].map((type) => `+/Resources/Api/Properties/Body/x-amazon-apigateway-gateway-responses/${type}`),
];

/**
 * The policy is managed: packs of rules for NIST, HIPAA and PCI reject an inline one. It has a name of its own, because CloudFormation does not
 * change the type of a resource.
 */
const POLICY = ['-/Resources/ApiPolicy', '+/Resources/ApiManagedPolicy', '~/Resources/Api/DependsOn'];

it('template.yml deploys with its defaults what commit c4125ec deployed, but for the type of the policy and what authorization added', async () => {
  const before = parse(readFileSync(join(import.meta.dirname, 'fixtures/c4125ec.yaml'), 'utf8'));
  const { now } = await expandTemplates({ now: prepareTemplate(readTemplate(), {}) }, folder);
  expect(changedPointers(before, comparable(now)).toSorted()).toEqual([...AUTHORIZATION, ...POLICY].toSorted());
});

it('template.production.yml deploys with its defaults what template.yml deploys', async () => {
  const templates = { short: readTemplate(), long: readTemplate(PRODUCTION) };
  const prepared = Object.entries(templates).map(([name, template]) => [name, prepareTemplate(template, {})]);
  const { short, long } = await expandTemplates(Object.fromEntries(prepared), folder);
  // Only the descriptions of outputs differ.
  expect(
    changedPointers(comparable(short), comparable(long)).filter((at) => !/^~\/Outputs\/\w+\/Description$/.test(at)),
  ).toEqual([]);
});

/** As the fixture is written. */
function comparable(template: FoldedTemplate | undefined): unknown {
  const { Resources, Outputs } = template ?? { Resources: {}, Outputs: {} };
  const { Api, ...others } = Resources;
  const Body = bodySkeleton((Api?.Properties['Body'] ?? {}) as Record<string, unknown>);
  const text = JSON.stringify({
    Resources: { ...others, Api: { ...Api, Properties: { ...Api?.Properties, Body } } },
    Outputs,
  });
  return JSON.parse(
    text.replaceAll(/ApiDeployment[0-9a-f]{10}/g, 'ApiDeployment').replace(/(deployment id: )[0-9a-f]{40}/, '$1ID'),
  );
}
