// Facts that once had several homes are in one file each: the literal is nowhere else in the code.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, readSources } from './read-sources.ts';

const MODEL = 'lib/aws/kinesis-model.ts';

const HOMES: readonly (readonly [fact: string, literal: RegExp, homes: readonly string[]])[] = [
  ['10 MB', /\b10_?485_?760\b/, ['lib/apigateway/facts/quotas.ts', 'lib/aws/kinesis-limits.ts', MODEL]],
  ['29 seconds', /\b29_?000\b/, ['lib/apigateway/facts/quotas.ts']],
  ['6 MB', /\b6 \* (1024|1_?048_?576)\b/, ['lib/apigateway/facts/quotas.ts']],
  ['300 KB', /\b300 \* 1024\b|\b307_?200\b/, ['lib/vtl/limits/limits.ts']],
  ['400 KB', /\b400 \* 1024\b|\b409_?600\b/, ['lib/apigateway/facts/quotas.ts']],
  ['the version of AWS JSON', /amz-json-1\.1/, ['lib/gateway/integrate/call-kinesis.ts']],
  ['the target of Kinesis', /Kinesis_20131202/, [MODEL]],
  ['the methods', /'PATCH'/, ['lib/apigateway/facts/methods.ts']],
  [
    'a gateway response type',
    /AUTHORIZER_CONFIGURATION_ERROR: facts|'AUTHORIZER_CONFIGURATION_ERROR'/,
    ['lib/apigateway/facts/gateway-response-types.ts'],
  ],
  ['a mapping expression', /multivaluequerystring/, ['lib/apigateway/facts/mapping-expressions.ts']],
  ['a member of $context', /webaclArn/, ['lib/apigateway/facts/context-members.ts']],
  ['the prefix of renamed headers', /x-amzn-Remapped/, ['lib/apigateway/facts/remapped-headers.ts']],
  ['the header Retry-After', /Retry-After/, ['generator/declaration/retry-after.ts']],
];

const files = [
  ...readSources(),
  ...readdirSync(join(ROOT, 'templates')).map((name) => ({
    path: `templates/${name}`,
    text: readFileSync(join(ROOT, 'templates', name), 'utf8'),
  })),
].map(({ path, text }) => ({ path, code: withoutComments(text) }));

describe('a fact', () => {
  it.each(HOMES)('%s has one home', (_fact, literal, homes) => {
    expect(
      files
        .filter(({ code }) => literal.test(code))
        .map(({ path }) => path)
        .toSorted(),
    ).toEqual(homes.toSorted());
  });
});

/** Comments of TypeScript on their own lines; a comment may name a fact. */
function withoutComments(text: string): string {
  return text.replaceAll(/^\s*(\/\/|\/?\*).*$/gm, '');
}
