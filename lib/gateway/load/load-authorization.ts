// Compiles the authorization of an operation and reports what is not verified here.
import type { Operation, SecurityScheme } from '../../apigateway/index.ts';
import { objectOf, stringOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { Authorization, Authorizer } from '../authorize/authorize.ts';
import { compileSource, InvalidMapping, type ParameterSource } from '../map/parameter-source.ts';
import type { LoadContext } from './load-context.ts';

const NOT_VERIFIED = 'is not verified here. A credential must be present, unless you use --authorizers ignore.';

export function loadAuthorization(operation: Operation, context: LoadContext): Authorization {
  const { security } = operation;
  let apiKeyRequired = false;
  let authorizer: Authorizer | undefined;
  for (const { scheme: name } of security.requirements.flat()) {
    const scheme = context.document.securitySchemes.get(name);
    if (scheme?.kind === 'api-key') apiKeyRequired = true;
    const found = scheme && loadAuthorizer(scheme, security.pointer, context);
    authorizer ??= found;
  }
  const member = 'x-amazon-apigateway-auth';
  if (stringOf(objectOf(operation.value[member])['type'])?.toUpperCase() === 'AWS_IAM') {
    context.report(operation.pointer + pointer(member), `The IAM signature ${NOT_VERIFIED}`);
    authorizer = { kind: 'iam' };
  }
  return { apiKeyRequired, authorizer };
}

/** @param place where the scheme is required. */
function loadAuthorizer(
  { kind, name, value }: SecurityScheme,
  place: string,
  context: LoadContext,
): Authorizer | undefined {
  if (kind === 'iam') {
    context.report(place, `The IAM signature (${name}) ${NOT_VERIFIED}`);
    return { kind };
  }
  if (kind !== 'cognito' && kind !== 'lambda') return undefined;
  context.report(place, `The ${kind === 'cognito' ? 'Cognito' : 'Lambda'} authorizer (${name}) ${NOT_VERIFIED}`);
  const header = stringOf(value['name']) ?? 'Authorization';
  const { identitySource } = objectOf(value['x-amazon-apigateway-authorizer']);
  const sources = stringOf(identitySource) ?? `method.request.header.${header}`;
  return { kind, identity: sources.split(',').flatMap((source) => loadIdentity(source.trim(), place, context)) };
}

function loadIdentity(expression: string, place: string, context: LoadContext): ParameterSource[] {
  try {
    return [compileSource(expression, 'request')];
  } catch (error) {
    if (!(error instanceof InvalidMapping)) throw error;
    context.report(place, `${error.message}. The identity source is ignored.`);
    return [];
  }
}
