// Handles a request as the server does, without a connection, for a caller in this process, such as the gateway.

import type { Handlers } from './carry-out.ts';
import { respond, type ServiceRequest } from './respond.ts';
import { drawResponseIds } from './response.ts';

export interface ServiceResponse {
  readonly status: number;
  /** Names in lowercase. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * The response of the service, including its errors for malformed requests and unknown actions. Credentials are not required.
 * @returns undefined for a SubscribeToShard that was accepted: its events may take minutes, and nothing here reads them.
 */
export async function respondInProcess(
  handlers: Handlers,
  request: Omit<ServiceRequest, 'refuseCredentials'>,
): Promise<ServiceResponse | undefined> {
  const response = await respond(handlers, request);
  if ('subscription' in response) {
    response.subscription.close();
    return undefined;
  }
  const headers: Record<string, string> = {};
  for (const [name, value] of drawResponseIds()) headers[name.toLowerCase()] = value;
  if (response.contentType !== undefined) headers['content-type'] = response.contentType;
  return { status: response.status, headers, body: response.body };
}
