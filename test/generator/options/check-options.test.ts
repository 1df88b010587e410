import { describe, expect, it } from 'vitest';
import { checkOptions } from '../../../generator/options/check-options.ts';
import { DEFAULTS } from '../../../generator/options/options.ts';
import { InputError } from '../../../lib/base/input-error.ts';
import { caught } from '../../support/caught.ts';

describe('checkOptions', () => {
  it('fills in the defaults of the contract', () => {
    expect(checkOptions()).toEqual({
      routes: ['write', 'read'],
      'auth.write': 'none',
      'auth.read': 'none',
      'auth.apiKey': 'none',
      'auth.apiKeySource': 'header',
      'cognito.scopes': [],
      'lambda.ttlSeconds': 300,
      'lambda.identitySource': ['method.request.header.Authorization'],
      'usagePlan.rateLimit': 50,
      'usagePlan.burstLimit': 100,
      'usagePlan.quotaLimit': 0,
      'usagePlan.quotaPeriod': 'MONTH',
      'cors.origins': [],
      network: 'public',
      'endpoint.default': 'enabled',
      'endpoint.securityPolicy': 'none',
      'endpoint.accessMode': 'STRICT',
      'endpoint.minimumCompressionSize': 0,
      partialFailureStatus: 207,
      'record.newline': 'off',
      'record.envelope': 'off',
      'record.partitionKey': 'required',
      'events.partitionKey': 'request-id',
    });
  });

  it('takes the later source over the earlier, name by name', () => {
    const file = { values: { partialFailureStatus: 200, 'record.newline': 'on' } };
    const flags = { values: { partialFailureStatus: 207 } };
    expect(checkOptions(file, flags)).toEqual({ ...DEFAULTS, partialFailureStatus: 207, 'record.newline': 'on' });
  });

  it.each([
    ['a shorthand', [{ auth: 'iam' }], 'iam', 'iam'],
    ['a shorthand and an option of its own', [{ auth: 'iam', 'auth.read': 'none' }], 'iam', 'none'],
    ['an option of its own before the shorthand', [{ 'auth.read': 'none', auth: 'iam' }], 'iam', 'none'],
    ['a later shorthand', [{ 'auth.read': 'cognito' }, { auth: 'api-key' }], 'api-key', 'api-key'],
    ['a later option of its own', [{ auth: 'cognito' }, { 'auth.write': 'none' }], 'none', 'cognito'],
  ])('reads who may call from %s', (_what, sources, write, read) => {
    const options = checkOptions(...sources.map((values) => ({ values })));
    expect([options['auth.write'], options['auth.read']]).toEqual([write, read]);
    expect(options).not.toHaveProperty('auth');
  });

  it.each([
    [{ auth: 'api-key', 'auth.apiKey': 'required' }, 'requires the same key'],
    [{ auth: 'iam', 'auth.read': 'api-key', 'auth.apiKey': 'required' }, 'requires the same key'],
    [{ 'auth.apiKey': 'required' }, 'adds a key to iam, cognito or lambda'],
    [{ auth: 'api-key', 'auth.apiKeySource': 'authorizer' }, 'where auth.write is "api-key": only a Lambda authorizer'],
    [
      { auth: 'lambda', 'auth.read': 'cognito', 'auth.apiKey': 'required', 'auth.apiKeySource': 'authorizer' },
      'where auth.read is "cognito": only a Lambda authorizer',
    ],
    [{ 'cors.origins': ['https://a.example', '*'] }, 'cannot have other origins beside'],
    [{ network: 'private', 'endpoint.default': 'disabled' }, 'where network is "private"'],
  ])('refuses %j, which contradicts itself', (values, reason) => {
    const error = caught(() => checkOptions({ values }), InputError);
    expect(error).toMatchObject({ code: 'wrong-option', message: expect.stringContaining(reason) });
  });

  it.each([
    ['none', []],
    [' none ', []],
    [[], []],
    ['orders/write', ['orders/write']],
    ['orders/write, orders/read', ['orders/write', 'orders/read']],
  ])('reads the scopes %j', (scopes, expected) => {
    expect(checkOptions({ values: { 'cognito.scopes': scopes } })['cognito.scopes']).toEqual(expected);
  });

  it.each([
    ['a string with commas', 'write, list-shards'],
    ['a list', ['write', 'list-shards']],
  ])('reads routes from %s', (_form, routes) => {
    expect(checkOptions({ values: { routes } }).routes).toEqual(['write', 'list-shards']);
  });

  it.each([
    [{ partialFailureStatus: 208 }, 'partialFailureStatus', '208', '207, 200'],
    [{ partialFailureStatus: '207' }, 'partialFailureStatus', '"207"', '207, 200'],
    [{ partialFailureStatus: 'partly' }, 'partialFailureStatus', '"partly"', '207, 200'],
    [{ 'record.newline': 'yes' }, 'record.newline', '"yes"', 'off, on'],
    [{ 'record.newline': ['on'] }, 'record.newline', '["on"]', 'off, on'],
    [{ 'record.partitionKey': 'off' }, 'record.partitionKey', '"off"', 'required, optional'],
    [{ 'record.envelope': true }, 'record.envelope', 'true', 'off, on'],
    [{ routes: 'write,admin' }, 'routes', '"admin"', 'one or more of write, read, discovery, events, put-record'],
    [{ routes: ['write', null] }, 'routes', 'null', 'one or more of write, read, discovery'],
    [{ routes: [] }, 'routes', '[]', 'one or more of write, read, discovery'],
    [{ routes: '' }, 'routes', '""', 'one or more of write, read, discovery'],
    [{ routes: { write: true } }, 'routes', '{"write":true}', 'one or more of write, read, discovery'],
    [{ routes: null }, 'routes', 'null', 'one or more of write, read, discovery'],
    [{ auth: 'jwt' }, 'auth', '"jwt"', 'none, iam, api-key, cognito, lambda'],
    [{ 'auth.read': 'key' }, 'auth.read', '"key"', 'none, iam, api-key, cognito, lambda'],
    [{ 'auth.apiKey': true }, 'auth.apiKey', 'true', 'none, required'],
    [{ 'cognito.scopes': 'a b' }, 'cognito.scopes', '"a b"', 'one or more of scopes, such as orders/write, or none'],
    [{ 'lambda.ttlSeconds': 3601 }, 'lambda.ttlSeconds', '3601', 'an integer from 0 to 3600'],
    [{ 'lambda.ttlSeconds': 1.5 }, 'lambda.ttlSeconds', '1.5', 'an integer from 0 to 3600'],
    [{ 'lambda.ttlSeconds': '300' }, 'lambda.ttlSeconds', '"300"', 'an integer from 0 to 3600'],
    [{ 'lambda.identitySource': [] }, 'lambda.identitySource', '[]', 'one or more of method.request.header.NAME'],
    [
      { 'lambda.identitySource': '$request.header.A' },
      'lambda.identitySource',
      '"$request.header.A"',
      'one or more of',
    ],
    [{ 'usagePlan.quotaLimit': -1 }, 'usagePlan.quotaLimit', '-1', 'an integer from 0 to 2147483647'],
  ])('refuses %j and names the option, the value and the allowed values', (values, option, value, allowed) => {
    const error = caught(() => checkOptions({ values }), InputError);
    expect(error.code).toBe('wrong-option');
    expect(error.message).toBe(`${option} cannot be ${value}.`);
    expect(error.help).toContain(`Allowed: ${allowed}`);
  });

  it.each([
    'request_id',
    'header:x',
    'query:',
    'query:a b',
    'query:$a',
    'body:a.b',
    'body:$',
    'body:$.',
    'body:$.a[0]',
    'body:$..a',
    'body:$.a.',
    "body:$['a']",
    'body:$.1',
    "body:$.a'",
    'body:$.ä',
    'body:$.a\n',
    '',
  ])('refuses the partition key %j of events', (key) => {
    const error = caught(() => checkOptions({ values: { 'events.partitionKey': key } }), InputError);
    expect(error.message).toBe(`events.partitionKey cannot be ${JSON.stringify(key)}.`);
    expect(error.help).toContain(
      'Allowed: request-id, source-ip, principal, query:NAME, body:$.MEMBER or body:$.MEMBER.MEMBER and so on.',
    );
  });

  it.each(['request-id', 'source-ip', 'query:user-id', 'query:a.b_C', 'body:$.a', 'body:$._a.b-c.d1'])(
    'takes the partition key %s of events',
    (key) => {
      expect(checkOptions({ values: { 'events.partitionKey': key } })['events.partitionKey']).toBe(key);
    },
  );

  it('takes the principal as the partition key only of routes that identify one', () => {
    const values = { 'events.partitionKey': 'principal' };
    for (const auth of ['iam', 'api-key', 'cognito', 'lambda']) {
      expect(checkOptions({ values: { ...values, 'auth.write': auth } })).toMatchObject(values);
    }
    expect(caught(() => checkOptions({ values: { ...values, 'auth.read': 'iam' } }), InputError)).toMatchObject({
      code: 'wrong-option',
      message: 'events.partitionKey cannot be "principal" where auth.write is "none": nobody is identified.',
      help: 'Set auth or auth.write, or choose another partition key.',
    });
  });

  // Browsers send a scheme, a host in lower case and a port, and nothing else.
  it.each([
    'a.example',
    'https://a.example/',
    'https://a.example/x',
    'https://A.example',
    'null',
    "https://a.example'",
    '',
  ])('refuses the origin %j', (origin) => {
    const error = caught(() => checkOptions({ values: { 'cors.origins': [origin] } }), InputError);
    expect(error.message).toBe(`cors.origins cannot be ${JSON.stringify(origin)}.`);
    expect(error.help).toBe('Allowed: one or more of exact origins such as https://www.example.com, *, or none.');
  });

  it.each([
    [{ routes: 'wrte' }, 'write'],
    [{ routes: ['put-recrod'] }, 'put-record'],
    [{ 'record.newline': 'onn' }, 'on'],
    [{ 'record.newline': 'OFF' }, 'off'],
    [{ 'events.partitionKey': 'request_id' }, 'request-id'],
    [{ 'events.partitionKey': 'principle' }, 'principal'],
  ])('guesses the value of %j: %s', (values, guess) => {
    expect(caught(() => checkOptions({ values }), InputError).help).toMatch(new RegExp(` Did you mean ${guess}\\?$`));
  });

  // 202 is not a slip of the finger for 207.
  it.each([{ partialFailureStatus: 202 }, { partialFailureStatus: '202' }, { 'record.newline': 'yes' }])(
    'guesses nothing for %j',
    (values) => {
      expect(caught(() => checkOptions({ values }), InputError).help).not.toContain('Did you mean');
    },
  );

  it.each(['security', 'record', '__proto__', 'constructor'])(
    'refuses the unknown option %s and lists the known ones',
    (name) => {
      const error = caught(() => checkOptions({ values: Object.fromEntries([[name, 'x']]) }), InputError);
      expect(error).toMatchObject({
        code: 'unknown-option',
        message: `There is no option ${name}.`,
        help: [
          'The options are routes, auth, auth.write, auth.read, auth.apiKey, auth.apiKeySource, cognito.scopes, lambda.ttlSeconds',
          'lambda.identitySource, usagePlan.rateLimit, usagePlan.burstLimit, usagePlan.quotaLimit, usagePlan.quotaPeriod',
          'cors.origins, network, endpoint.default, endpoint.securityPolicy, endpoint.accessMode, endpoint.minimumCompressionSize',
          'partialFailureStatus, record.newline, record.envelope, record.partitionKey, events.partitionKey.',
        ].join(', '),
      });
    },
  );

  it.each([
    ['route', 'routes'],
    ['partial-failure-status', 'partialFailureStatus'],
    ['record.newLine', 'record.newline'],
    ['recordEnvelope', 'record.envelope'],
    ['envelope', 'record.envelope'],
    ['scopes', 'cognito.scopes'],
  ])('guesses which option %s is: %s', (name, guess) => {
    const error = caught(() => checkOptions({ values: { [name]: 'on' } }), InputError);
    expect(error.help).toMatch(new RegExp(` Did you mean ${guess}\\?$`));
  });

  it('calls an option as its source does', () => {
    const call = (name: string) => `option ${name} of the form`;
    const error = caught(() => checkOptions({ values: { 'record.newline': 'x' }, call }), InputError);
    expect(error.message).toBe('option record.newline of the form cannot be "x".');
  });
});
