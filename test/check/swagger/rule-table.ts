// For each rule, what makes a Swagger 2.0 document break it, and where the finding is in that document.
import { type Changes, INTEGRATION, OPERATION, REQUEST_TEMPLATE } from './make-swagger.ts';

export type Break = readonly [changes: Changes, pointer: string];

const PARAMETERS = `${OPERATION}/parameters`;
const RESPONSES = `${INTEGRATION}/responses`;
const SUCCESS = `${RESPONSES}/2\\d{2}`;
const GATEWAY = '/x-amazon-apigateway-gateway-responses';
const OTHER = '/paths/~1a/get';
const OTHER_INTEGRATION = `${OTHER}/x-amazon-apigateway-integration`;
const MOCK = {
  type: 'mock',
  requestTemplates: { 'application/json': '{"statusCode": 200}' },
  responses: { default: { statusCode: '200' } },
};
const API_KEY = { type: 'apiKey', name: 'x-api-key', in: 'header' };
const IAM = { type: 'apiKey', name: 'Authorization', in: 'header', 'x-amazon-apigateway-authtype': 'awsSigv4' };

const template = (text: unknown): Break => [{ [REQUEST_TEMPLATE]: text }, REQUEST_TEMPLATE];
const member = (name: string, value: unknown): Break => [
  { [`${INTEGRATION}/${name}`]: value },
  `${INTEGRATION}/${name}`,
];
const mapped = (target: string, value: unknown): Break => member(`requestParameters/${target}`, value);
const parameter = (value: object, extra: Changes = {}): Break => [
  { [`${PARAMETERS}/2`]: value, ...extra },
  `${PARAMETERS}/2`,
];
const schema = (value: object, below: string): Break => [{ '/definitions/Key': value }, `/definitions/Key${below}`];
const gatewayTemplate = (text: string, type = 'DEFAULT_4XX'): Break => {
  const place = `${GATEWAY}/${type}/responseTemplates/application~1json`;
  return [{ [place]: text }, place];
};
/** An operation of another kind beside that of Kinesis. */
const other = (integration: object, pointer: string, changes: Changes = {}): Break => [
  { [`${OTHER}/responses`]: { '200': { description: 'a' } }, [OTHER_INTEGRATION]: integration, ...changes },
  pointer,
];
const http = (uri: string, extra: object = {}) => ({ type: 'http_proxy', httpMethod: 'GET', uri, ...extra });

export const BREAKS: Readonly<Record<string, Break>> = {
  'api-key-source-mismatched': [
    {
      '/x-amazon-apigateway-api-key-source': 'AUTHORIZER',
      '/securityDefinitions/key': API_KEY,
      [`${OPERATION}/security`]: [{ key: [] }],
    },
    `${OPERATION}/security`,
  ],
  'cache-key-undeclared': [
    { [`${INTEGRATION}/cacheKeyParameters`]: ['method.request.querystring.q'] },
    `${INTEGRATION}/cacheKeyParameters/0`,
  ],
  'context-member-unknown': template('{"a": "$context.requestID"}'),
  'cors-credentials-conflicting': [
    {
      [`${SUCCESS}/responseParameters`]: {
        'method.response.header.Access-Control-Allow-Origin': "'*'",
        'method.response.header.Access-Control-Allow-Credentials': "'true'",
      },
    },
    `${SUCCESS}/responseParameters/method.response.header.Access-Control-Allow-Credentials`,
  ],
  'cors-gateway-response-missing': [
    { [`${SUCCESS}/responseParameters/method.response.header.Access-Control-Allow-Origin`]: "'*'" },
    '',
  ],
  'extension-detail-invalid': mapped('integration.request.header.a', true),
  'extension-invalid': member('passthroughBehavior', 'sometimes'),
  'extension-member-unknown': member('selectionPattern', '2..'),
  'extension-misplaced': [
    { [`${OPERATION}/x-amazon-apigateway-endpoint-configuration`]: { disableExecuteApiEndpoint: true } },
    `${OPERATION}/x-amazon-apigateway-endpoint-configuration`,
  ],
  'extension-unknown': [{ '/x-amazon-apigateway-nothing': 1 }, '/x-amazon-apigateway-nothing'],
  'form-parameter-ignored': parameter({ name: 'file', in: 'formData', type: 'file' }),
  'gateway-response-echo-allowed': gatewayTemplate('{"message": "$context.error.message"}'),
  'gateway-response-json-malformed': gatewayTemplate('{"message": $context.error.message}', 'THROTTLED'),
  'gateway-response-status-overwritten': [
    { [`${GATEWAY}/DEFAULT_5XX/statusCode`]: '500' },
    `${GATEWAY}/DEFAULT_5XX/statusCode`,
  ],
  'gateway-response-vtl-ignored': gatewayTemplate('#set($a = 1){}'),
  'http-api-extension-ignored': [{ '/x-amazon-apigateway-cors': {} }, '/x-amazon-apigateway-cors'],
  'include-nested': [
    { '/info/description': { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 'a.yaml' } } } },
    '/info/description',
  ],
  'included-document-too-large': [{ '/info/description': 'a'.repeat(1_000_000) }, ''],
  'integration-action-unknown': member('uri', 'arn:aws:apigateway:${AWS::Region}:dynamodb:action/GetItm'),
  'integration-connection-missing': member('connectionType', 'VPC_LINK'),
  'integration-credentials-hard-coded': member('credentials', 'arn:aws:iam::123456789012:role/a'),
  'integration-credentials-missing': [
    {
      [`${INTEGRATION}/uri`]: 'arn:aws:apigateway:${AWS::Region}:dynamodb:action/GetItem',
      [`${INTEGRATION}/credentials`]: undefined,
    },
    INTEGRATION,
  ],
  'integration-credentials-unprotected': member('credentials', 'arn:aws:iam::*:user/*'),
  'integration-failure-hidden': [{ [`${RESPONSES}/default/statusCode`]: '200' }, `${RESPONSES}/default/statusCode`],
  'integration-fallback-missing': [{ [`${RESPONSES}/default`]: undefined }, INTEGRATION],
  'integration-incomplete': [{ [`${INTEGRATION}/httpMethod`]: undefined }, INTEGRATION],
  'integration-missing': [{ [INTEGRATION]: undefined }, OPERATION],
  'integration-response-pattern-malformed': [{ [`${RESPONSES}/[`]: { statusCode: '500' } }, `${RESPONSES}/[`],
  'integration-passthrough-allowed': [{ [`${INTEGRATION}/passthroughBehavior`]: undefined }, INTEGRATION],
  'integration-response-unreachable': [{ [`${RESPONSES}/600`]: { statusCode: '500' } }, `${RESPONSES}/600`],
  'integration-responses-overlapping': [{ [`${RESPONSES}/20.`]: { statusCode: '500' } }, `${RESPONSES}/20.`],
  'integration-scheme-wrong': other(http('ftp://example.com'), `${OTHER_INTEGRATION}/uri`),
  'integration-service-unchecked': member('uri', 'arn:aws:apigateway:${AWS::Region}:dynamodb:action/GetItem'),
  'integration-status-repeated': [{ [`${RESPONSES}/5..`]: { statusCode: '500' } }, `${RESPONSES}/5../statusCode`],
  'integration-status-undeclared': [{ [`${RESPONSES}/default/statusCode`]: '502' }, `${RESPONSES}/default/statusCode`],
  'integration-success-missing': [{ [SUCCESS]: undefined }, RESPONSES],
  'integration-timeout-too-long': member('timeoutInMillis', 30_000),
  'integration-uri-hard-coded': member('uri', 'arn:aws:apigateway:eu-west-1:kinesis:action/PutRecord'),
  'integration-uri-malformed': member('uri', 'https://kinesis.example.com/'),
  'intrinsic-argument-malformed': member('credentials', { 'Fn::GetAtt': ['Role'] }),
  'kinesis-action-unknown': member('uri', 'arn:aws:apigateway:${AWS::Region}:kinesis:action/PutRecrod'),
  'kinesis-content-type-missing': [
    {
      [OTHER]: { responses: { '200': { description: 'a' }, '500': { description: 'b' } } },
      [OTHER_INTEGRATION]: {
        type: 'aws',
        httpMethod: 'POST',
        uri: 'arn:aws:apigateway:${AWS::Region}:kinesis:action/ListShards',
        credentials: 'arn:aws:iam::${AWS::AccountId}:role/kinesis',
        passthroughBehavior: 'never',
        requestTemplates: { 'application/json': '{"StreamName": "a"}' },
        responses: { '2..': { statusCode: '200' }, default: { statusCode: '500' } },
      },
    },
    OTHER_INTEGRATION,
  ],
  'kinesis-content-type-wrong': mapped('integration.request.header.Content-Type', "'x-amz-json-1.1'"),
  'kinesis-credentials-missing': [{ [`${INTEGRATION}/credentials`]: undefined }, INTEGRATION],
  'kinesis-http-method-wrong': member('httpMethod', 'PUT'),
  'kinesis-integration-type-wrong': member('type', 'aws_proxy'),
  'kinesis-response-binary': [
    { '/x-amazon-apigateway-binary-media-types': ['application/x-amz-json-1.1'] },
    '/x-amazon-apigateway-binary-media-types/0',
  ],
  'kinesis-stream-unprotected': member('uri', 'arn:aws:apigateway:${AWS::Region}:kinesis:action/DeleteStream'),
  'lambda-http-method-wrong': other(
    {
      type: 'aws_proxy',
      httpMethod: 'GET',
      uri: 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${stageVariables.f}/invocations',
    },
    `${OTHER_INTEGRATION}/httpMethod`,
  ),
  'mapped-body-binary': [
    { '/x-amazon-apigateway-binary-media-types': ['application/json'] },
    '/x-amazon-apigateway-binary-media-types/0',
  ],
  'mapped-path-ignored': other(
    http('https://example.com/', { requestParameters: { 'integration.request.path.id': "'a'" } }),
    `${OTHER_INTEGRATION}/requestParameters/integration.request.path.id`,
  ),
  'mapped-path-unescaped': other(
    http('https://example.com/{id}', {
      requestParameters: { 'integration.request.path.id': 'method.request.body.id' },
    }),
    `${OTHER_INTEGRATION}/requestParameters/integration.request.path.id`,
  ),
  'mapped-request-parameter-undeclared': mapped('integration.request.header.a', 'method.request.querystring.Record'),
  'mapped-resource-unprotected': other(
    {
      ...http('arn:aws:apigateway:us-east-1:s3:path/{id}/a'),
      type: 'aws',
      requestParameters: { 'integration.request.path.id': 'method.request.body.id' },
    },
    `${OTHER_INTEGRATION}/requestParameters/integration.request.path.id`,
  ),
  'mapped-response-header-undeclared': [
    { [`${SUCCESS}/responseParameters/method.response.header.A`]: "'a'" },
    `${SUCCESS}/responseParameters/method.response.header.A`,
  ],
  'mapped-target-unprotected': [
    {
      [`${INTEGRATION}/requestParameters/integration.request.header.X-Amz-Target`]: 'method.request.header.target',
      [`${PARAMETERS}/2`]: { name: 'target', in: 'header', type: 'string' },
    },
    `${INTEGRATION}/requestParameters/integration.request.header.X-Amz-Target`,
  ],
  'mock-status-invalid': other(
    { ...MOCK, requestTemplates: { 'application/json': '{"statusCode": "OK"}' } },
    `${OTHER_INTEGRATION}/requestTemplates/application~1json`,
  ),
  'mock-status-missing': other({ ...MOCK, requestTemplates: undefined }, OTHER_INTEGRATION),
  'model-empty': schema({ description: 'Anything.' }, ''),
  'model-keyword-unsupported': schema({ type: 'string', example: 'a' }, '/example'),
  'model-name-malformed': [{ '/definitions/A_b': { type: 'string' } }, '/definitions/A_b'],
  'models-too-large': [{ '/definitions/Key/description': 'a'.repeat(420_000) }, '/definitions'],
  'openapi-detail-invalid': [{ '/info/version': 1 }, '/info/version'],
  'openapi-invalid': [{ [`${OPERATION}/security`]: { api_key: [] } }, `${OPERATION}/security`],
  'operation-id-repeated': other(MOCK, `${OTHER}/operationId`, { [`${OTHER}/operationId`]: 'putRecord' }),
  'operation-unprotected': other(MOCK, OTHER, {
    '/securityDefinitions/key': API_KEY,
    [`${OPERATION}/security`]: [{ key: [] }],
  }),
  'override-repeated': template(
    '#set($context.responseOverride.status = 404)#set($context.responseOverride.status = 500){}',
  ),
  'override-status-invalid': template('#set($context.responseOverride.status = "404"){}'),
  'override-unknown': template('#set($context.status = 404){}'),
  'parameter-name-malformed': parameter({ name: 'a b', in: 'query', type: 'string' }),
  'parameter-name-repeated': parameter({ name: 'stream', in: 'query', type: 'string' }),
  'path-greedy-variable-misplaced': [{ '/paths/~1{a+}~1b': {} }, '/paths/~1{a+}~1b'],
  'path-parameters-mismatched': parameter({ name: 'strem', in: 'path', required: true, type: 'string' }),
  'path-segment-malformed': [{ '/paths/~1a b': {} }, '/paths/~1a b'],
  'path-variable-undeclared': [
    { [PARAMETERS]: [{ name: 'Record', in: 'body', schema: { $ref: '#/definitions/Record' } }] },
    OPERATION,
  ],
  'path-variables-conflicting': [{ '/paths/~1streams~1{name}': {} }, '/paths/~1streams~1{name}'],
  'preflight-security-misplaced': [
    {
      '/paths/~1a/options': { responses: { '200': { description: 'a' } }, 'x-amazon-apigateway-integration': MOCK },
      '/paths/~1a/options/security': [{ key: [] }],
      '/securityDefinitions/key': API_KEY,
    },
    '/paths/~1a/options/security',
  ],
  'pseudo-parameter-unknown': member('credentials', { 'Fn::Sub': 'arn:${AWS::Partiton}:iam::1:role/a' }),
  'reference-external-unsupported': [{ '/definitions/Key': { $ref: 'key.yaml' } }, '/definitions/Key/$ref'],
  'reference-unresolved': [{ '/definitions/Key': { $ref: '#/components/schemas/Record' } }, '/definitions/Key/$ref'],
  'request-body-unvalidated': [{ '/x-amazon-apigateway-request-validator': undefined }, OPERATION],
  'request-header-reserved': mapped('integration.request.header.Expect', "'a'"),
  'request-validator-undefined': [
    { '/x-amazon-apigateway-request-validator': 'both' },
    '/x-amazon-apigateway-request-validator',
  ],
  'request-validator-unused': [
    { '/x-amazon-apigateway-request-validators/none': {} },
    '/x-amazon-apigateway-request-validators/none',
  ],
  'resource-policy-unprotected': [
    {
      '/x-amazon-apigateway-policy': { Statement: { Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke' } },
      '/securityDefinitions/iam': IAM,
      [`${OPERATION}/security`]: [{ iam: [] }],
    },
    '/x-amazon-apigateway-policy/Statement',
  ],
  'response-content-handling-wrong': [
    { '/x-amazon-apigateway-binary-media-types': ['application/octet-stream'] },
    SUCCESS,
  ],
  'response-header-renamed': [
    {
      [`${SUCCESS}/responseParameters/method.response.header.Date`]: "'a'",
      [`${OPERATION}/responses/200/headers/Date`]: { type: 'string' },
    },
    `${SUCCESS}/responseParameters/method.response.header.Date`,
  ],
  'response-reference-unsupported': [
    {
      '/responses/Failed': { description: 'Failed.' },
      [`${OPERATION}/responses/500`]: { $ref: '#/responses/Failed' },
    },
    `${OPERATION}/responses/500/$ref`,
  ],
  'response-schema-unsupported': [
    { [`${OPERATION}/responses/200/schema`]: { type: 'string' } },
    `${OPERATION}/responses/200/schema`,
  ],
  'response-status-unsupported': [
    { [`${OPERATION}/responses/default`]: { description: 'a' } },
    `${OPERATION}/responses/default`,
  ],
  'rendered-request-incomplete': template('{"PartitionKey": "a", "Data": ""}'),
  'rendered-request-invalid': template('{"StreamName": "a", "PartitionKey": "b", "Data": 5}'),
  'rendered-request-malformed': template('{"StreamName": "a",}'),
  'rendered-response-malformed': [
    { [`${SUCCESS}/responseTemplates/application~1json`]: 'OK' },
    `${SUCCESS}/responseTemplates/application~1json`,
  ],
  'response-template-empty': [
    { [`${SUCCESS}/responseTemplates/application~1json`]: '' },
    `${SUCCESS}/responseTemplates/application~1json`,
  ],
  'response-value-unescaped': [
    { [`${SUCCESS}/responseTemplates/application~1json`]: '{"a": "$input.params(\'q\')"}' },
    `${SUCCESS}/responseTemplates/application~1json`,
  ],
  'security-requirements-unsupported': [
    {
      '/securityDefinitions/key': API_KEY,
      '/securityDefinitions/iam': IAM,
      [`${OPERATION}/security`]: [{ key: [] }, { iam: [] }],
    },
    `${OPERATION}/security/1`,
  ],
  'security-scheme-ignored': [{ '/securityDefinitions/basic': { type: 'basic' } }, '/securityDefinitions/basic/type'],
  'security-scheme-undefined': [{ [`${OPERATION}/security`]: [{ key: [] }] }, `${OPERATION}/security/0/key`],
  'security-scheme-unused': [{ '/securityDefinitions/key': API_KEY }, '/securityDefinitions/key'],
  'substitution-unresolved': member('credentials', '${Role.Arn}'),
  'template-condition-wrong': template('{#if($input.path(\'$.a\'))"a": 1#end}'),
  'template-directive-unsupported': template('#macro(a)b#end{"a": 1}'),
  'template-empty': template(''),
  'template-escape-incomplete': template('{"a": "$util.escapeJavaScript($input.params(\'q\'))"}'),
  'template-form-unescaped': template('Action=a&b=$input.body'),
  'template-header-mismatched': template('{"a": "$util.urlEncode($input.params().header.get(\'X-Key\'))"}'),
  'template-input-unescaped': template('{"a": "$input.params(\'q\')"}'),
  'template-input-unquoted': template('{"a": $input.params(\'q\')}'),
  'template-malformed': template('#if'),
  'template-member-unknown': template('{"a": "$util.autoId()"}'),
  'template-missing': [
    { [`${OPERATION}/consumes`]: ['application/json', 'text/plain'] },
    `${INTEGRATION}/requestTemplates`,
  ],
  'template-model-missing': [
    { [`${INTEGRATION}/requestTemplates/text~1plain`]: '{"a": 1}' },
    `${INTEGRATION}/requestTemplates/text~1plain`,
  ],
  'template-newline-wrong': template('{"a": "$util.base64Encode(\'\\n\')"}'),
  'template-object-malformed': template('{"a": "$util.base64Encode($input.path(\'$.list\'))"}'),
  'template-too-large': template(`{"a": "${'a'.repeat(310_000)}"}`),
  'template-rendering-undecided': [
    { [REQUEST_TEMPLATE]: '#foreach($i in [1..1000])#foreach($j in [1..1000])#set($n = $j)#end#end{}' },
    INTEGRATION,
  ],
  'template-variable-undefined': template('{"a": "$elem.data"}'),
  'uri-variable-undeclared': other(http('https://example.com/{id}'), `${OTHER_INTEGRATION}/uri`),
};

/** Rules that cannot find anything in a Swagger 2.0 document by itself, with the reason. */
export const NOT_APPLICABLE: Readonly<Record<string, string>> = {
  'cookie-parameter-ignored': 'Swagger 2.0 has no parameters in cookies; openapi-invalid reports them',
  'method-unsupported': 'Swagger 2.0 has no trace; openapi-detail-invalid reports it',
  'http-api-unsupported': 'it is the only finding of its document; see the test below the table',
  'imported-document-too-large': 'it reads the size alone',
  'integration-response-undecided': 'it needs a pattern of many steps; it reads the integration alone',
  'intrinsic-name-unknown': 'it needs a template; see the tests of templates',
  'intrinsic-short-form-unsupported': 'it needs YAML; it reads no member of the document',
  'numeric-key-unquoted': 'it needs a template; its own test has one with Swagger 2.0',
  'yaml-alias-unsupported': 'it needs YAML; it reads no member of the document',
};
