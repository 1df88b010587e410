// Compiles the parameter mappings of one side of an integration: header name ← source. A broken one fails when it is used.

import { textsOf } from '../../base/index.ts';
import { compileSource, type HeaderMapping, InvalidMapping, type ParameterSource } from '../map/parameter-source.ts';
import { configurationError } from '../request/refusal.ts';
import type { Path, Reader } from './reader.ts';

/**
 * @param target what the mapped names start with, `integration.request.header.`; other targets are left out.
 * @param reserved headers, in lower case, that API Gateway lets nobody map.
 */
export function loadHeaderMapping(
  value: unknown,
  target: string,
  reserved: ReadonlySet<string>,
  path: Path,
  reader: Reader,
): HeaderMapping {
  const mapping: (readonly [string, ParameterSource])[] = [];
  for (const [key, expression] of textsOf(value)) {
    if (!key.startsWith(target)) continue;
    const name = key.slice(target.length);
    mapping.push([name, headerSource(name, expression, reserved, [...path, key], reader)]);
  }
  return mapping;
}

function headerSource(
  name: string,
  expression: string,
  reserved: ReadonlySet<string>,
  path: Path,
  reader: Reader,
): ParameterSource {
  if (reserved.has(name.toLowerCase())) {
    return failing(`The header ${name} is API Gateway's own and cannot be mapped`, path, reader);
  }
  try {
    return compileSource(expression);
  } catch (error) {
    if (!(error instanceof InvalidMapping)) throw error;
    return failing(error.message, path, reader);
  }
}

function failing(message: string, path: Path, reader: Reader): ParameterSource {
  reader.report(path, `${message}: the route answers 500.`);
  return () => {
    throw configurationError(message);
  };
}
