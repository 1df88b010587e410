// $util: the six functions of the mapping-template reference. Like the oracle, they accept any value and use its string form.

import { readJson } from '../json/read-json.ts';
import type { Budget } from '../limits/budget.ts';
import { CHARACTER, CONVERTED, THROWN } from '../limits/costs.ts';
import { Failure } from '../limits/failure.ts';
import { methodTable } from '../methods/table.ts';
import { HostObject } from '../values/host-object.ts';
import { toText } from '../values/to-text.ts';
import { JavaList, JavaMap, type Value } from '../values/value.ts';
import { base64Decode, base64Encode } from './base64.ts';
import { escapeJavaScript } from './escape-java-script.ts';
import { urlDecode, urlEncode } from './url-code.ts';

export const UTIL = new HostObject(
  '$util',
  methodTable<HostObject<Value>>({
    'escapeJavaScript(object)': onText(2 * CHARACTER, escapeJavaScript),
    'urlEncode(object)': onText(CONVERTED, urlEncode),
    'urlDecode(object)': onText(CONVERTED, urlDecode),
    'base64Encode(object)': onText(CONVERTED, base64Encode),
    'base64Decode(object)': onText(CONVERTED, base64Decode),
    'parseJson(text)': (_self, [text], budget) => parseJson(text, budget),
  }),
);

/** An invalid reference is the string "", so null comes only from a failed computation; it stays null. */
function onText(cost: number, convert: (text: string, budget: Budget) => string) {
  return (_self: HostObject<Value>, [value = null]: readonly Value[], budget: Budget): Value => {
    if (value === null) return null;
    const text = toText(value, budget);
    budget.spend(text.length * cost);
    const result = convert(text, budget);
    budget.checkSize(result.length);
    return result;
  };
}

/** Malformed JSON gives an invalid reference, and so does anything but an object or an array (docs/decisions, 40). */
function parseJson(text: Value | undefined, budget: Budget): Value {
  if (typeof text !== 'string' || text === '') return null;
  let value: Value;
  try {
    value = readJson(text, budget);
  } catch (error) {
    if (!(error instanceof Failure) || budget.steps > budget.limits.operations) throw error;
    budget.spend(THROWN);
    return null;
  }
  return value instanceof JavaMap || value instanceof JavaList ? value : null;
}
