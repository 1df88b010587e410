// The programs of docs/consume.md are the ones that `npm run test:sdk` runs, and the versions it names are theirs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const page = read('docs/consume.md');

it.each([
  ['js', 'test/sdk/javascript/consume.mjs'],
  ['python', 'test/sdk/python/consume.py'],
  ['java', 'test/sdk/java/src/main/java/sdk/Consume.java'],
])('the block in %s is %s', (language, file) => {
  const blocks = [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].filter(([, name]) => name === language);
  expect(blocks.map(([, , text]) => text)).toEqual([read(file)]);
});

it('the versions are those that the test installs', () => {
  const boto3 = /BOTO3 = '([\d.]+)'/.exec(read('test/sdk/install.ts'))?.[1];
  const pom = read('test/sdk/java/pom.xml');
  const java = /<artifactId>kinesis<\/artifactId>\s*<version>([\d.]+)</.exec(pom)?.[1];
  const library = /<artifactId>amazon-kinesis-client<\/artifactId>\s*<version>([\d.]+)</.exec(pom)?.[1];
  const packages = JSON.parse(read('package.json'));
  const javascript = { ...packages.dependencies, ...packages.devDependencies }['@aws-sdk/client-kinesis'];
  expect(page.replaceAll('\n', ' ')).toContain(
    `with @aws-sdk/client-kinesis ${javascript}, boto3 ${boto3} and the SDK for Java ${java}.`,
  );
  expect(page).toContain(`Kinesis Client Library (${library},`);
});

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}
