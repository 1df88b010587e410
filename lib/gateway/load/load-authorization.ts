// Compiles the authorization of an operation and reports what is not verified here.
import { type Operation, readKeySource, type SecurityDemand, type SecurityScheme } from '../../apigateway/index.ts';
import { objectOf, stringOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';
import type { Authorization, Authorizer } from '../authorize/authorize.ts';
import { compileSource, InvalidMapping, type ParameterSource } from '../map/parameter-source.ts';
import type { LoadContext } from './load-context.ts';

const UNLESS = 'unless you use --authorizers ignore.';

export function loadAuthorization(operation: Operation, context: LoadContext): Authorization {
  const { security } = operation;
  const [first = [], ...others] = security.requirements;
  if (others.length > 0) {
    const message = `A method of API Gateway has one authorizer: of the ${others.length + 1} requirements, the first one is used.`;
    context.report(security.pointer, message);
  }
  let apiKeyRequired = false;
  let authorizer: Authorizer | undefined;
  for (const demand of first) {
    const scheme = context.document.securitySchemes.get(demand.scheme);
    if (scheme?.kind === 'api-key') apiKeyRequired = true;
    authorizer ??= scheme && loadAuthorizer(scheme, demand, security.pointer, context);
  }
  const member = 'x-amazon-apigateway-auth';
  if (stringOf(objectOf(operation.value[member])['type'])?.toUpperCase() === 'AWS_IAM') {
    context.report(operation.pointer + pointer(member), signatureNotVerified(''));
    authorizer = { kind: 'iam' };
  }
  return {
    apiKeyRequired,
    apiKeySource: readKeySource(context.document.root),
    authorizer,
  };
}

/** @param place where the scheme is required. */
function loadAuthorizer(
  { kind, name, value }: SecurityScheme,
  { scopes }: SecurityDemand,
  place: string,
  context: LoadContext,
): Authorizer | undefined {
  if (kind === 'iam') {
    context.report(place, signatureNotVerified(` (${name})`));
    return { kind };
  }
  if (kind !== 'cognito' && kind !== 'lambda') return undefined;
  const header = stringOf(value['name']) ?? 'Authorization';
  const { identitySource } = objectOf(value['x-amazon-apigateway-authorizer']);
  const sources = stringOf(identitySource) ?? `method.request.header.${header}`;
  const identity = sources.split(',').flatMap((source) => loadIdentity(source.trim(), place, context));
  if (kind === 'cognito') {
    const message = `The signature of a token for the Cognito authorizer (${name}) is not verified here. A token must be present, not expired, and have a required scope, ${UNLESS}`;
    context.report(place, message);
    return { kind, identity, scopes: scopes.filter((scope) => typeof scope === 'string') };
  }
  const message = `The function of the Lambda authorizer (${name}) is not called here. A credential must be present, ${UNLESS} --authorizer-context sets what it returns.`;
  context.report(place, message);
  return { kind, identity };
}

function signatureNotVerified(name: string): string {
  return `The IAM signature${name} is not verified here. One must be present, ${UNLESS}`;
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
