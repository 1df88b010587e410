// Prints a value that violates a bound as the service does, which is how Java prints it.
import type { Shape } from '../../aws/index.ts';

const PACKAGE = 'com.amazonaws.kinesis.v20131202';

export function printValue(value: unknown, shape: Shape): string {
  if (value instanceof Uint8Array) return `java.nio.HeapByteBuffer[pos=0 lim=${value.length} cap=${value.length}]`;
  if (Array.isArray(value)) return `[${value.map((entry) => printEntry(entry, shape)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{${Object.entries(value)
    .map(([key, entry]) => `${key}=${entry}`)
    .join(', ')}}`;
}

/** Structures print as the name of their class and a hash code, which is 0 here. */
function printEntry(entry: unknown, shape: Shape): string {
  if (typeof entry !== 'object') return String(entry);
  return `${PACKAGE}.${shape.type === 'list' ? shape.member : 'Object'}@0`;
}
