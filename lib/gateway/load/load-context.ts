// Shared by the loading steps: the document, and a function that reports warnings. Types only.
import type { ApiDocument, IntrinsicScope } from '../../apigateway/index.ts';
import type { Place } from '../../base/index.ts';

export interface LoadContext {
  /** Without intrinsics. */
  readonly document: ApiDocument;
  readonly scope: IntrinsicScope;
  readonly stageVariables: ReadonlyMap<string, string>;
  /** Reports something that will not run as written, at a pointer in the document. */
  report(pointer: string, message: string): void;
  locate(pointer: string): Place;
}
