// The headers and query parameters in which callers of a document send credentials, as it declares them.
import { type ApiDocument, parseMappingSource, type SecurityScheme } from '../../apigateway/index.ts';
import { objectOf, stringOf } from '../../base/index.ts';

/** In any case. */
export interface CredentialNames {
  readonly headers: readonly string[];
  readonly parameters: readonly string[];
}

/** Of every security scheme, used or not: an API key's, and those of the identity sources of an authorizer. */
export function credentialNames({ securitySchemes }: Pick<ApiDocument, 'securitySchemes'>): CredentialNames {
  const all = [...securitySchemes.values()].flatMap((scheme) => [declared(scheme), ...identitySources(scheme)]);
  return {
    headers: all.flatMap(({ header }) => header ?? []),
    parameters: all.flatMap(({ parameter }) => parameter ?? []),
  };
}

interface CredentialName {
  readonly header?: string;
  readonly parameter?: string;
}

/** Source: OpenAPI 3.0.3, "Security Scheme Object". */
function declared({ value }: SecurityScheme): CredentialName {
  const name = stringOf(value['name']);
  if (name === undefined) return {};
  return value['in'] === 'query' ? { parameter: name } : { header: name };
}

/** Source: API Gateway Developer Guide, "x-amazon-apigateway-authorizer object". */
function identitySources({ value }: SecurityScheme): readonly CredentialName[] {
  const { identitySource } = objectOf(value['x-amazon-apigateway-authorizer']);
  return (stringOf(identitySource) ?? '').split(',').map((source) => {
    const { kind, name = '' } = parseMappingSource(source.trim(), 'request') ?? {};
    if (kind === 'header' || kind === 'header-values') return { header: name };
    return kind === 'querystring' || kind === 'querystring-values' ? { parameter: name } : {};
  });
}
