// How callers reach the API: from which network, over which endpoint, with which TLS.
import type { ENDPOINT_ACCESS_MODES } from '../../lib/apigateway/index.ts';

/** `cidr`: from the address ranges of the parameter AllowedCidrs; `private`: through the VPC endpoints of VpcEndpointIds. */
export const NETWORKS = ['public', 'cidr', 'private'] as const;
export type Network = (typeof NETWORKS)[number];

export interface Endpoint {
  readonly network: Network;
  /** Whether the URL with `execute-api` is closed where the stack has a domain name. */
  readonly isDefaultDisabled: boolean;
  /** A TLS policy; absent: that of API Gateway. */
  readonly security?: { readonly policy: string; readonly accessMode: (typeof ENDPOINT_ACCESS_MODES)[number] };
  /** Bytes from which a response is compressed; absent: none is. */
  readonly minimumCompressionSize?: number;
}

export const PUBLIC_ENDPOINT: Endpoint = { network: 'public', isDefaultDisabled: false };

/** Whether the document refers to parameters that only template.production.yml has. */
export function needsProductionTemplate({ network, isDefaultDisabled }: Endpoint): boolean {
  return network !== 'public' || isDefaultDisabled;
}
