// The methods that a resource of a REST API can have.

/** Source: API Gateway Developer Guide, "Set up a method using the API Gateway console". OpenAPI's `trace` is not among them. */
export const HTTP_METHODS = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'] as const;

/** `ANY` matches every method that its resource does not define by name. */
export type ApiMethod = (typeof HTTP_METHODS)[number] | 'ANY';

/** Source: API Gateway Developer Guide, "x-amazon-apigateway-any-method object". */
const ANY_METHOD_MEMBER = 'x-amazon-apigateway-any-method';

const METHODS_BY_MEMBER: ReadonlyMap<string, ApiMethod> = new Map<string, ApiMethod>([
  ...HTTP_METHODS.map((method) => [method.toLowerCase(), method] as const),
  [ANY_METHOD_MEMBER, 'ANY'],
]);

/** The method of a member of a path item, whatever its case; undefined for other members such as `parameters` and `trace`. */
export function methodOfMember(member: string): ApiMethod | undefined {
  return METHODS_BY_MEMBER.get(member.toLowerCase());
}
