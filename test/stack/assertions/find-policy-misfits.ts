// The resource policy fits the authorization of each method and the network that the options name.
// Source: API Gateway Developer Guide, "How API Gateway resource policies affect authorization workflow", tables A and B.
import { bodyOf, type Fields, isSame, listParameter, operationsOf, type Subject } from './subject.ts';

interface Statement {
  readonly Effect: string;
  readonly Principal: unknown;
  readonly Action: string;
  readonly Resource: string | readonly string[];
  readonly Condition?: unknown;
}

export function findPolicyMisfits(subject: Subject): string[] {
  const network = String(subject.settings.options?.['network'] ?? 'public');
  const policy = bodyOf(subject)['x-amazon-apigateway-policy'] as { Statement: readonly Statement[] } | undefined;
  if (network === 'public') return policy ? ['a public API has a policy'] : [];
  if (!policy) return [`an API of the network ${network} has no policy`];
  const denies = policy.Statement.filter(({ Effect }) => Effect === 'Deny');
  return [
    ...(denies.some((deny) => covers(deny, '*', '*') && isSame(deny.Condition, outside(subject, network)))
      ? []
      : [`no statement denies whoever is not in the network ${network}`]),
    ...operationsOf(subject).flatMap((operation) => {
      const { method, path, fields } = operation;
      const allowed = policy.Statement.some((one) => one.Effect === 'Allow' && covers(one, method, path));
      if (isSigned(subject, fields))
        return allowed ? [`${method} ${path} admits every signed caller of the account`] : [];
      return allowed ? [] : [`${method} ${path} is allowed to nobody`];
    }),
  ];
}

/** The condition of the statement that denies; undefined: it denies everybody, because the parameter is empty. */
function outside(subject: Subject, network: string): Fields | undefined {
  const [name, operator, key] =
    network === 'cidr'
      ? ['AllowedCidrs', 'NotIpAddress', 'aws:SourceIp']
      : ['VpcEndpointIds', 'StringNotEquals', 'aws:SourceVpce'];
  const values = listParameter(subject, name);
  return values.length === 0 ? undefined : { [operator]: { [key]: values } };
}

/** Whether the method needs a signature of IAM. */
function isSigned(subject: Subject, fields: Fields): boolean {
  const { securitySchemes = {} } = (bodyOf(subject)['components'] ?? {}) as {
    securitySchemes?: Record<string, Fields>;
  };
  const names = ((fields['security'] ?? []) as readonly Fields[]).flatMap((one) => Object.keys(one));
  return names.some((name) => securitySchemes[name]?.['x-amazon-apigateway-authtype'] === 'awsSigv4');
}

function covers({ Principal, Action, Resource, Condition }: Statement, method: string, path: string): boolean {
  const resource = `execute-api:/*/${method}${path.replaceAll(/\{[^}]+\}/g, '*')}`;
  const named = [Resource].flat().some((one) => one === 'execute-api:/*' || one === resource);
  return named && Principal === '*' && Action === 'execute-api:Invoke' && (Condition === undefined || method === '*');
}
