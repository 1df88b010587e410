// The rule mapped-path-unescaped.
import { listCallerMappings, uriWithoutNames } from '../document/caller-mapping.ts';
import type { Rule } from '../rule/rule.ts';

export const mappedPathUnescaped: Rule = {
  code: 'mapped-path-unescaped',
  severity: 'warning',
  what: 'The path of an HTTP integration has values of path parameters, and none of the query, a header or the body.',
  source:
    'API Gateway Developer Guide, "Access binary files in Amazon S3 through an API Gateway API": a query parameter fills `{key}` of `s3:path/{key}`, bucket and object, with its slashes. A path parameter is one segment, as its method says; another value can be `../admin`. A warning, because the backend can reject it.',
  example: {
    of: 'integration',
    wrong: `
      type: http
      httpMethod: GET
      uri: https://example.com/customers/{id}/orders
      requestParameters:
        integration.request.path.id: method.request.body.customer
    `,
    right: `
      type: http
      httpMethod: GET
      uri: https://example.com/customers/{id}/orders
      requestParameters:
        integration.request.path.id: method.request.path.stream
    `,
  },
  *find({ requestMappings }) {
    for (const mapping of listCallerMappings(requestMappings)) {
      const { operation, integration, from, isPathParameter, to, pointer } = mapping;
      if (isPathParameter || to.location !== 'path' || !integration.type?.startsWith('http')) continue;
      // A variable within the query of the URI cannot lead to another path.
      if (!uriWithoutNames(mapping).split('?')[0]?.includes(`{${to.name}}`)) continue;
      yield {
        pointer,
        message: `${operation.title} puts ${from} into the path of its URI, where a slash in it leads to other resources.`,
        help: `Make it a parameter of the path, or map it to integration.request.querystring.${to.name}.`,
      };
    }
  },
};
