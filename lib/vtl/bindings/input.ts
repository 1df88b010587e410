// $input: the body as text and by JSONPath, and the request's parameters.

import { readJson } from '../json/read-json.ts';
import { readPath, sourceAt } from '../jsonpath/read-path.ts';
import type { Budget } from '../limits/budget.ts';
import { methodTable } from '../methods/table.ts';
import { HostObject } from '../values/host-object.ts';
import { isWritten } from '../values/json-text.ts';
import { toText } from '../values/to-text.ts';
import { JavaMap, type Value } from '../values/value.ts';
import { writeJson } from '../values/write-json.ts';

/** Parameters of a request, by location. */
export interface Params {
  readonly path: ReadonlyMap<string, string>;
  readonly querystring: ReadonlyMap<string, string>;
  readonly header: ReadonlyMap<string, string>;
}

export function createInput(body: string | undefined, params: Params): HostObject<Value> {
  return new Input(body ?? '', params);
}

/** Parses the body once, at the first use of a path. */
class Input extends HostObject<Value> {
  readonly text: string;
  readonly params: Params;
  private document: Value | undefined;
  private allParams: JavaMap | undefined;
  private lowerHeaders: ReadonlyMap<string, string> | undefined;

  constructor(text: string, params: Params) {
    super('$input', METHODS);
    this.text = text;
    this.params = params;
  }

  read(path: Value | undefined, budget: Budget): Value {
    const document = this.readDocument(budget);
    return document === null || typeof path !== 'string' ? null : readPath(document, path, budget);
  }

  /**
   * `$input.json(path)`: compact JSON; a missing value is `""`, as is null. The body is read by json/read-json.ts, the path followed by
   * jsonpath/read-path.ts, the value written by values/write-json.ts. A string that is spelled in the body as it would be written is a
   * slice of it: sourceAt finds it, isWritten decides.
   */
  readAsJson(path: Value | undefined, budget: Budget): string {
    const source = typeof path === 'string' ? sourceAt(this.readDocument(budget), path, budget) : undefined;
    if (source !== undefined && isWritten(source, budget)) return source;
    const value = this.read(path, budget);
    if (value === null) return '""';
    return writeJson(value, { slashes: 'plain', budget, textOf: toText });
  }

  paramsMap(): JavaMap {
    this.allParams ??= paramsMap(this.params);
    return this.allParams;
  }

  /** Path, then query string, then headers, which are case-insensitive: HTTP/2 sends names in lower case. */
  findParam(name: string): string {
    const { path, querystring, header } = this.params;
    const found = path.get(name) ?? querystring.get(name) ?? header.get(name);
    if (found !== undefined) return found;
    this.lowerHeaders ??= byLowerCase(header);
    return this.lowerHeaders.get(name.toLowerCase()) ?? '';
  }

  private readDocument(budget: Budget): Value {
    if (this.text === '') return null;
    this.document ??= readJson(this.text, budget);
    return this.document;
  }
}

/** One table for all requests: building it costs more than most renderings. */
const METHODS = methodTable<Input>({
  // Recorded: an empty body is `{}` here, although its paths find nothing.
  'getBody()': ({ text }) => (text === '' ? '{}' : text),
  'path(text)': (input, [path], budget) => input.read(path, budget),
  'json(text)': (input, [path], budget) => input.readAsJson(path, budget),
  'params()': (input) => input.paramsMap(),
  'params(text)': (input, [name]) => input.findParam(String(name)),
});

function paramsMap(params: Params): JavaMap {
  return JavaMap.of([
    ['path', JavaMap.lazy(() => params.path)],
    ['querystring', JavaMap.lazy(() => params.querystring)],
    ['header', JavaMap.lazy(() => params.header)],
  ]);
}

/** By lower-case name; the first of several counts. */
function byLowerCase(headers: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of headers) {
    const lower = name.toLowerCase();
    if (!found.has(lower)) found.set(lower, value);
  }
  return found;
}
