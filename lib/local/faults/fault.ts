// The faults that can be injected, and their notation: `throttle=0.1,latency=200ms`.
import { InputError } from '../../base/index.ts';

export type FaultName = (typeof FAULT_NAMES)[number];

/** In the order of the documentation. */
export const FAULT_NAMES = ['throttle', 'partial', 'expired-iterator', 'kms', 'unavailable', 'latency'] as const;

export type Fault =
  | { readonly name: Exclude<FaultName, 'partial' | 'latency'> /** 0 to 1, per call. */; readonly probability: number }
  | { readonly name: 'partial' /** 0 to 1, of the records of each batch, rounded up. */; readonly share: number }
  | { readonly name: 'latency'; readonly milliseconds: number };

/**
 * @param lists each a comma-separated list, as given on the command line or in a header.
 * @throws InputError that names the fault and the valid forms.
 */
export function parseFaults(lists: readonly string[]): readonly Fault[] {
  return lists
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map(parseFault);
}

function parseFault(text: string): Fault {
  const [name = '', value] = text.split(/=(.*)/s, 2);
  if (name === 'latency') {
    const amount = /^(\d+(?:\.\d+)?)(ms|s)?$/.exec(value ?? '');
    if (!amount) throw wrong(text, 'Write latency with a duration, such as latency=200ms or latency=2s.');
    return { name, milliseconds: Number(amount[1]) * (amount[2] === 's' ? 1000 : 1) };
  }
  if (!FAULT_NAMES.some((known) => known === name)) throw wrong(text, `Valid faults: ${FAULT_NAMES.join(', ')}.`);
  const share = value === undefined ? undefined : Number(value);
  if (share !== undefined && !(/^[\d.]+$/.test(value ?? '') && share >= 0 && share <= 1)) {
    throw wrong(text, `Write ${name} with a number from 0 to 1, such as ${name}=0.1.`);
  }
  if (name === 'partial') return { name, share: share ?? 0.5 };
  return { name: name as Exclude<FaultName, 'partial' | 'latency'>, probability: share ?? 1 };
}

function wrong(text: string, help: string): InputError {
  return new InputError(`${JSON.stringify(text)} is not a valid fault.`, { code: 'unknown-fault', help });
}
