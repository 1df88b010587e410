// What the loading steps share: the document, and a way to report at a place in it.

import type { IntrinsicScope } from '../../apigateway/index.ts';
import type { JsonObject, Place } from '../../base/index.ts';

export interface Reader {
  /** Without intrinsics; `$ref`s are still there. */
  readonly document: JsonObject;
  readonly scope: IntrinsicScope;
  readonly stageVariables: ReadonlyMap<string, string>;
  /** Reports something at a place of the document that will not run as written. */
  report(path: Path, message: string): void;
  locate(path: Path): Place;
  /** Follows a `$ref` within the document: the value it names, or the value itself. */
  deref(value: unknown): unknown;
}

export type Path = readonly (string | number)[];
