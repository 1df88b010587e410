// How callers reach the API, from the options.
import type { Endpoint } from '../declaration/endpoint.ts';
import type { Options } from './options.ts';

export function endpointOf(options: Options): Endpoint {
  const policy = options['endpoint.securityPolicy'];
  const size = options['endpoint.minimumCompressionSize'];
  return {
    network: options.network,
    isDefaultDisabled: options['endpoint.default'] === 'disabled',
    ...(policy !== 'none' && { security: { policy, accessMode: options['endpoint.accessMode'] } }),
    ...(size > 0 && { minimumCompressionSize: size }),
  };
}
