// The check and the gateway know the same of API Gateway: each row of these tables goes through both, by their public faces.
import { describe, expect, it } from 'vitest';
import type { Finding } from '../lib/check/rule/finding.ts';
import { type Json, kinesisOperation, makeGateway, mockOperation } from './gateway/make-gateway.ts';
import { readByBoth } from './support/read-by-both.ts';

/** Statuses that the rows below tell apart. */
const STATUSES = [200, 204, 222, 299, 302, 333, 400, 404, 411, 413, 440, 444, 450, 455, 499, 500, 503, 504, 555, 599];

/** Those of STATUSES from one to another, both included, but for some. */
function range(from: number, to: number, ...but: number[]): number[] {
  return STATUSES.filter((status) => status >= from && status <= to && !but.includes(status));
}

/** The key and the statuses of STATUSES that it matches as a whole. Source: java.util.regex.Pattern, Java 17. */
const PATTERNS: readonly (readonly [key: string, statuses: readonly number[]])[] = [
  // Forms that JavaScript does not have, or reads otherwise.
  ['(?i)404', [404]],
  ['\\Q404\\E', [404]],
  ['4\\d++', range(400, 499)],
  ['(?>4\\d)\\d', range(400, 499)],
  ['[4&&[^5]]\\d\\d', range(400, 499)],
  ['\\p{Digit}{3}', STATUSES],
  ['2\\d{2}\\z', range(200, 299)],
  ['4\\d\\d\\R?', range(400, 499)],
  ['(?x) 4 0 4 # gone', [404]],
  ['\\Q40', []],
  ['4++\\d\\d', range(400, 499, 440, 444)],
  ['[1-3&&2-5]\\d{2}', range(200, 333)],
  ['\\d(?<=4)\\d\\d', range(400, 499)],
  ['5\\d\\d(?<=50[34])', [503, 504]],
  ['\\p{Nd}04', [204, 404, 504]],
  ['\\A404\\Z', [404]],
  ['(?<first>4)\\k<first>\\d', [440, 444]],
  ['\\1404', []],
  // Forms that both have.
  ['2\\d{2}', range(200, 299)],
  ['4(?!13)\\d{2}', range(400, 499, 413)],
  ['5(?!03)\\d{2}', range(500, 599, 503)],
  ['500|503', [500, 503]],
  ['404', [404]],
  ['[45]\\d\\d', range(400, 599)],
  ['2..', range(200, 299)],
  ['.*', STATUSES],
  ['\\d+', STATUSES],
  ['^2\\d\\d$', range(200, 299)],
  ['(?:4|5)0[0-4]', [400, 404, 500, 503, 504]],
  ['(\\d)\\1\\1', [222, 333, 444, 555]],
  ['(?=5)..[5-9]', [555, 599]],
  ['|204', [204]],
  ['4\\x30\\u0034', [404]],
  ['4XX', []],
  ['20', []],
  ['(?<=2)\\d\\d', []],
];

/**
 * Two operations: GET has the key beside each status alone, so that the check names those that both match; POST has the key
 * beside the default alone, so that the gateway's status tells which of them it took.
 */
function documentOf(key: string): Json {
  const taken = { statusCode: '201' };
  const probes = STATUSES.map((status) => {
    const responses = { [key]: taken, [`(?:${status})`]: { statusCode: '202' }, default: { statusCode: '502' } };
    return [`/probe/${status}`, { get: kinesisOperation({ responses }) }];
  });
  const post = kinesisOperation(
    { responses: { [key]: taken, default: { statusCode: '502' } } },
    { responses: { 201: { description: 'taken' }, 502: { description: 'not taken' } } },
  );
  return { paths: { '/x': { post }, ...Object.fromEntries(probes) } };
}

/** The status of the gateway's response for each status of the backend. */
async function statusesFor(key: string): Promise<number[]> {
  let backendStatus = 0;
  const gateway = makeGateway({ document: documentOf(key), backend: () => ({ status: backendStatus }) });
  const statuses: number[] = [];
  for (backendStatus of STATUSES) statuses.push((await gateway.send('POST /dev/x', { body: '{}' })).status);
  return statuses;
}

describe('the key of an integration response', () => {
  it.each(PATTERNS)('%s matches %j for the check and for the gateway', async (key, statuses) => {
    const { findings, gateway } = readByBoth(documentOf(key));
    const shared = findings
      .filter(({ code }) => code === 'integration-responses-overlapping')
      .map(({ message }) => Number(/both match (\d+);/.exec(message)?.[1]));
    expect(shared).toEqual(statuses);
    expect(codesAt(findings, '/paths/~1x/post/')).toEqual(statuses.length === 0 ? ['unreachable'] : []);
    expect(gateway.warnings.filter(({ message }) => message.includes('“'))).toEqual([]);
    expect(await statusesFor(key)).toEqual(STATUSES.map((status) => (statuses.includes(status) ? 201 : 502)));
  });

  it.each(['2(', '[2', '2\\d{2', '*4', '\\y00', '4)|(5', '4{2,1}'])(
    '%s is refused by the check and by the gateway, as by Java',
    async (key) => {
      const { findings, gateway } = readByBoth(documentOf(key));
      expect(codesAt(findings, '/paths/~1x/post/')).toEqual(['pattern-malformed']);
      expect(gateway.warnings.map(({ message }) => message)).toContain(
        `The pattern "${key}" is not a regular expression. It matches nothing.`,
      );
      expect(await statusesFor(key)).toEqual(STATUSES.map(() => 502));
    },
  );

  // Java takes them; both say that they cannot be run here.
  it.each(['\\p{javaDigit}{3}', '\\G404', '\\X\\X\\X', '\\N{DIGIT FOUR}04', '404\\b{g}', '(?<=\\d+)4'])(
    '%s is undecided for the check and not run by the gateway',
    async (key) => {
      const { findings, gateway } = readByBoth(documentOf(key));
      expect(codesAt(findings, '/paths/~1x/post/')).toEqual(['undecided']);
      expect(gateway.warnings.map(({ message }) => message)).toContain(
        `The pattern "${key}" cannot run here. It matches nothing.`,
      );
    },
  );

  it.each(['(?:|2?|){60}z', '(?:(?:(?:|\\d?|){9}){9}){9}z'])(
    '%s takes too many steps for the check and for the gateway',
    async (key) => {
      const { findings } = readByBoth(documentOf(key));
      expect(codesAt(findings, '/paths/~1x/post/')).toEqual(['undecided']);
      expect(await statusesFor(key)).toEqual(STATUSES.map(() => 500));
    },
  );
});

/**
 * JSON and the statusCode in it as `$input.json` prints it; `refused` where there is no value to read. Recorded on AWS: names without quotes,
 * a comma at the end, and that a string is not an integer. The rest is json-smart's permissive mode (docs/decisions/0040).
 */
const BODIES: readonly (readonly [text: string, statusCode: string])[] = [
  ['{"statusCode": 200}', '200'],
  ['{ statusCode: 200 }', '200'],
  ["{'statusCode': 200}", '200'],
  ['{"statusCode": 200,}', '200'],
  ['{,,"statusCode": 200 ,, }', '200'],
  ['{"statusCode": 500, "statusCode": 200}', '200'],
  ['{"statusCode": 200} and more', '200'],
  ["{statusCode: 200, foo'}: [ba r]}", '200'],
  ['{"a": {"b": [1, {"c": null}]}, "statusCode": 200}', '200'],
  ['{"\\u0073tatusCode": 200}', '200'],
  ['{"statusCode": "200"}', '"200"'],
  ["{'statusCode': '200'}", '"200"'],
  ['{"statusCode": 2 00}', '"2 00"'],
  ['{"statusCode": 200.5}', '200.5'],
  // That null prints as a missing member does is a guess.
  ['{"statusCode": null}', '""'],
  ['{"statusCode": true}', 'true'],
  ['{"statusCode": [200]}', '[200]'],
  ['{"statusCode": 99999999999}', '99999999999'],
  ['{"statusCode": 200', 'refused'],
  ['{"statusCode" 200}', 'refused'],
  ['{"statusCode": }', 'refused'],
  ['{"a": "b', 'refused'],
  ['{statusCode: 200, {foo: [ba r]}', 'refused'],
];

describe('the permissive JSON', () => {
  // The check must report what does not run, and nothing else.
  it.each(BODIES)('%s has the statusCode %s, in a mock and in a template', async (text, statusCode) => {
    const mapping = { responses: { default: { statusCode: '200', responseTemplates: { 'application/json': READ } } } };
    const paths = {
      '/mock': { post: mockOperation({ requestTemplates: { 'application/json': text } }) },
      '/template': { post: kinesisOperation(mapping) },
    };
    const { findings } = readByBoth({ paths });
    if (statusCode !== 'refused') {
      const codes = findings.filter(({ pointer }) => /mock.*requestTemplates/.test(pointer)).map(({ code }) => code);
      expect(codes).toEqual(statusCode === '200' ? [] : ['mock-status-invalid']);
    }
    const gateway = makeGateway({ document: { paths }, backend: () => ({ body: Buffer.from(text) }) });
    const printed = await gateway.send('POST /dev/template', { body: '{}' });
    expect(printed.status === 200 ? printed.body : 'refused').toBe(statusCode);
    expect((await gateway.send('POST /dev/mock')).status).toBe(statusCode === '200' ? 200 : 500);
  });
});

const READ = "$input.json('$.statusCode')";

/** What a gateway response may write, and what the gateway writes for it; `as written` where it is not a variable, which the check finds. */
const VARIABLES: readonly (readonly [written: string, text: string])[] = [
  ['$context.stage', 'dev'],
  ['${context.stage}', 'dev'],
  ['$context.error.message', 'Missing Authentication Token'],
  ['$context.error.responseType', 'MISSING_AUTHENTICATION_TOKEN'],
  ['$context.error.validationErrorString', ''],
  ['$context.identity.sourceIp', '203.0.113.9'],
  ['$stageVariables.where', 'here'],
  ['${stageVariables.where}', 'here'],
  ['$method.request.header.X-Mine', 'mine'],
  ['$method.request.querystring.q', '1'],
  ['${method.request.querystring.q}', '1'],
  ['$method.request.path.absent', ''],
  ['$method.foo', 'as written'],
  ['$method.request.body', 'as written'],
  ['$method.request.multivaluequerystring.q', 'as written'],
  ['$method.request.header', 'as written'],
  ['$!context.stage', 'as written'],
  ['$!{context.stage}', 'as written'],
  ['${!context.stage}', 'as written'],
  ['$context', 'as written'],
  ['$stageVariables', 'as written'],
  ['$Context.stage', 'as written'],
  ['$input.body', 'as written'],
  ['$util.now', 'as written'],
  ['$other', 'as written'],
];

describe('a variable of a gateway response', () => {
  it.each(VARIABLES)('%s is %j for the gateway, and the check agrees', async (written, text) => {
    const isText = text === 'as written';
    const quoted = documentWith(`{"m": "${written}"}`);
    expect(codesOf(quoted)).toEqual(isText ? ['gateway-response-vtl-ignored'] : []);
    expect(await answerOf(quoted)).toBe(`{"m": "${isText ? written : text}"}`);
    // Without quotes, a caller's string is broken JSON, or more JSON than the document has: only a stage variable is allowed there.
    const bare = documentWith(`{"m": ${written}}`);
    const mayBeNumber = /^\$\{?stageVariables/.test(written) && !isText;
    const broken = mayBeNumber ? [] : ['gateway-response-json-malformed'];
    expect(codesOf(bare).sort()).toEqual(isText ? [...broken, 'gateway-response-vtl-ignored'] : broken);
    expect(await answerOf(bare)).toBe(`{"m": ${isText ? written : text}}`);
  });

  it('messageString brings its own quotes', async () => {
    const bare = documentWith('{"m": $context.error.messageString}');
    expect(codesOf(bare)).toEqual([]);
    expect(await answerOf(bare)).toBe('{"m": "Missing Authentication Token"}');
    const quoted = documentWith('{"m": "$context.error.messageString"}');
    expect(codesOf(quoted)).toEqual(['gateway-response-json-malformed']);
    expect(await answerOf(quoted)).toBe('{"m": ""Missing Authentication Token""}');
  });

  it.each(['$', '$5', 'US$', '$.', '$(a)', '$$', '{$}'])(
    '%s is text, and nobody takes it for a variable',
    async (text) => {
      const document = documentWith(`{"m": "${text}"}`);
      expect(codesOf(document)).toEqual([]);
      expect(await answerOf(document)).toBe(`{"m": "${text}"}`);
    },
  );
});

describe('a gateway response type', () => {
  it.each([
    ['THROTTLED', true],
    ['DEFAULT_5XX', true],
    ['throttled', false],
    ['NO_SUCH_TYPE', false],
    ['toString', false],
  ])('%s is known to the check and to the gateway: %s', (type, isKnown) => {
    const { findings, gateway } = readByBoth({ paths: {}, 'x-amazon-apigateway-gateway-responses': { [type]: {} } });
    expect(findings.filter(({ code }) => code === 'extension-invalid')).toHaveLength(isKnown ? 0 : 1);
    expect(gateway.warnings.filter(({ message }) => message.includes(type))).toHaveLength(isKnown ? 0 : 1);
  });
});

/** A document whose gateway response for an unknown path is this template. */
function documentWith(template: string): Json {
  const responses = { MISSING_AUTHENTICATION_TOKEN: { responseTemplates: { 'application/json': template } } };
  return { paths: {}, 'x-amazon-apigateway-gateway-responses': responses };
}

function codesOf(document: Json): string[] {
  const { findings } = readByBoth(document);
  return (
    findings
      .map(({ code }) => code)
      .filter((code) => code.startsWith('gateway-response') || code === 'context-member-unknown')
      // What the message may repeat is not a question of how a variable is read.
      .filter((code) => code !== 'gateway-response-echo-allowed')
  );
}

async function answerOf(document: Json): Promise<string> {
  const gateway = makeGateway({ document, load: { stageVariables: { where: 'here' } } });
  return (await gateway.send('GET /dev/nowhere?q=1', { headers: { 'x-mine': 'mine' } })).body;
}

/** What the rules integration-response-… say of a place, in short. */
function codesAt(findings: readonly Finding[], place: string): string[] {
  return findings
    .filter(({ code, pointer }) => code.startsWith('integration-response-') && pointer.startsWith(place))
    .map(({ code }) => code.replace('integration-response-', ''));
}
