// What the loading steps share: the document as it was read, and a way to report at a place in it. Types only.
import type { ApiDocument, IntrinsicScope } from '../../apigateway/index.ts';
import type { Place } from '../../base/index.ts';

export interface LoadContext {
  /** Without intrinsics. */
  readonly document: ApiDocument;
  readonly scope: IntrinsicScope;
  readonly stageVariables: ReadonlyMap<string, string>;
  /** Reports something that will not run as written, at a pointer into the document. */
  report(pointer: string, message: string): void;
  locate(pointer: string): Place;
}
