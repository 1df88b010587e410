// What a deployment of the document needs: which template, and which parameters.
import type { RouteAuthorizer } from '../declaration/access.ts';
import { type Endpoint, type Network, needsProductionTemplate } from '../declaration/endpoint.ts';
import type { Route } from '../declaration/route.ts';

/** A parameter of the templates that has no useful default. */
export interface StackParameter {
  readonly name: string;
  /** A placeholder that shows what to write. */
  readonly value: string;
  /** What follows from an empty value, to end a sentence; absent: the deployment fails. */
  readonly without?: string;
}

const AUTHORIZER_PARAMETERS: Readonly<Partial<Record<RouteAuthorizer['kind'], StackParameter>>> = {
  cognito: { name: 'UserPoolArn', value: 'arn:aws:cognito-idp:REGION:ACCOUNT:userpool/ID' },
  lambda: { name: 'AuthorizerFunctionArn', value: 'arn:aws:lambda:REGION:ACCOUNT:function:NAME' },
};

const DENIES = 'the resource policy denies every call';

const NETWORK_PARAMETERS: Readonly<Partial<Record<Network, StackParameter>>> = {
  cidr: { name: 'AllowedCidrs', value: '192.0.2.0/24,198.51.100.7/32', without: DENIES },
  private: { name: 'VpcEndpointIds', value: 'vpce-ID', without: DENIES },
};

/** What a deployment has to say. */
export interface Deployment {
  /** Whether only template.production.yml can deploy the document. */
  readonly needsProductionTemplate: boolean;
  /** Parameters without which the stack cannot be deployed, or nobody can call the API. */
  readonly neededParameters: readonly StackParameter[];
}

export function describeDeployment(routes: readonly Route[], endpoint: Endpoint): Deployment {
  const kinds = new Set<string | undefined>(routes.map(({ access }) => access?.authorizer?.kind));
  return {
    needsProductionTemplate: needsProductionTemplate(endpoint),
    neededParameters: [
      ...Object.entries(AUTHORIZER_PARAMETERS).flatMap(([kind, parameter]) => (kinds.has(kind) ? [parameter] : [])),
      ...[NETWORK_PARAMETERS[endpoint.network]].filter((parameter) => parameter !== undefined),
    ],
  };
}
