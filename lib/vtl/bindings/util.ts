// $util: the six functions of the mapping-template reference. Like the oracle, they accept any value and use its string form.

import { readJson } from '../json/read-json.ts';
import type { Budget } from '../limits/budget.ts';
import { Failure } from '../limits/failure.ts';
import { methodTable } from '../methods/table.ts';
import { HostObject } from '../values/host-object.ts';
import { toText } from '../values/to-text.ts';
import type { Value } from '../values/value.ts';
import { base64Decode, base64Encode } from './base64.ts';
import { escapeJavaScript } from './escape-java-script.ts';
import { urlDecode, urlEncode } from './url-code.ts';

export const UTIL = new HostObject(
  '$util',
  methodTable<HostObject<Value>>({
    'escapeJavaScript(object)': onText(escapeJavaScript),
    'urlEncode(object)': onText(urlEncode),
    'urlDecode(object)': onText(urlDecode),
    'base64Encode(object)': onText(base64Encode),
    'base64Decode(object)': onText(base64Decode),
    'parseJson(text)': (_self, [text], budget) => parseJson(text, budget),
  }),
);

/** An invalid reference is the string "", so null comes only from a failed computation; it stays null. */
function onText(convert: (text: string) => string) {
  return (_self: HostObject<Value>, [value = null]: readonly Value[], budget: Budget): Value => {
    if (value === null) return null;
    const result = convert(toText(value, budget));
    budget.checkSize(result.length);
    return result;
  };
}

/** Malformed JSON gives an invalid reference. */
function parseJson(text: Value | undefined, budget: Budget): Value {
  if (typeof text !== 'string' || text === '') return null;
  try {
    return readJson(text, budget.limits.jsonDepth);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}
