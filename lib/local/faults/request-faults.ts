// Faults that a request asks for in a header. The pipeline between the header and the call to Kinesis is not aware of them.
import { AsyncLocalStorage } from 'node:async_hooks';
import { allValues, type Handler, type HttpRequest } from '../../gateway/index.ts';
import { type Fault, parseFaults } from './fault.ts';

const FAULT_HEADER = 'X-Fault';

export interface RequestFaults {
  /** Reads the header and keeps it while the request is handled. A header without a valid fault injects none. */
  readonly remember: (handler: Handler) => Handler;
  /** The faults of the request that is being handled. */
  readonly current: () => readonly Fault[];
}

/** @param onMistake gets a message when a header is wrong. */
export function createRequestFaults(onMistake: (message: string) => void): RequestFaults {
  const storage = new AsyncLocalStorage<readonly Fault[]>();
  return {
    remember: (handler) => (request) => {
      const faults = faultsOf(request, onMistake);
      return faults.length === 0 ? handler(request) : storage.run(faults, handler, request);
    },
    current: () => storage.getStore() ?? [],
  };
}

function faultsOf({ headers }: HttpRequest, onMistake: (message: string) => void): readonly Fault[] {
  try {
    return parseFaults(allValues(headers, FAULT_HEADER.toLowerCase()));
  } catch (error) {
    onMistake(`${FAULT_HEADER}: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}
