// Reduces the body of an API to what API Gateway does with a request: no descriptions, examples, schemas or mapping templates.

type Fields = Readonly<Record<string, unknown>>;

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'x-amazon-apigateway-any-method'];
const INTEGRATION = ['type', 'httpMethod', 'uri', 'credentials', 'requestParameters', 'passthroughBehavior'];

/** Methods with their parameters, content types, security and integration; the extensions at the root, and which gateway responses there are. */
export function bodySkeleton(body: Fields): Fields {
  const { paths, ...root } = body as { paths: Readonly<Record<string, Fields>> };
  const extensions = Object.entries(root).filter(([name]) => name.startsWith('x-amazon-') || name === 'security');
  return {
    ...Object.fromEntries(
      extensions.map(([name, value]) => [name, name.endsWith('gateway-responses') ? statuses(value) : value]),
    ),
    paths: Object.fromEntries(
      Object.entries(paths).map(([path, item]) => [
        path,
        Object.fromEntries(
          METHODS.flatMap((method) => (item[method] ? [[method, operation(item[method] as Fields)]] : [])),
        ),
      ]),
    ),
  };
}

function operation(fields: Fields): Fields {
  const parameters = (fields['parameters'] ?? []) as readonly Fields[];
  const { content } = (fields['requestBody'] ?? {}) as { content?: Fields };
  const integration = fields['x-amazon-apigateway-integration'] as Fields;
  return {
    ...pick(fields, ['operationId', 'security', 'x-amazon-apigateway-request-validator']),
    parameters: parameters.map((parameter) => pick(parameter, ['name', 'in', 'required'])),
    contentTypes: Object.keys(content ?? {}),
    integration: {
      ...pick(integration, INTEGRATION),
      requestTemplates: Object.keys((integration['requestTemplates'] ?? {}) as Fields),
      responses: statuses(integration['responses']),
    },
  };
}

function statuses(responses: unknown): Fields {
  const entries = Object.entries(responses as Readonly<Record<string, Fields>>);
  return Object.fromEntries(entries.map(([name, { statusCode }]) => [name, statusCode ?? null]));
}

function pick(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.flatMap((name) => (Object.hasOwn(fields, name) ? [[name, fields[name]]] : [])));
}
