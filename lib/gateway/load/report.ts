// Collects warnings about what will not run as written, with file and line. Loading continues after a warning.
import type { SourceDocument } from '../../source/index.ts';

/** Something in a document that will not run as written. The rest of the document does. */
export interface LoadWarning {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What is wrong and what the gateway does about it. */
  readonly message: string;
}

export interface Report {
  readonly warnings: readonly LoadWarning[];
  /** Reports a warning at a JSON pointer of a document. Duplicates are dropped. */
  at(source: Pick<SourceDocument, 'locate'>, pointer: string, message: string): void;
}

export function createReport(): Report {
  const warnings = new Map<string, LoadWarning>();
  return {
    get warnings() {
      return [...warnings.values()];
    },
    at: (source, pointer, message) => {
      const { file, line = 1 } = source.locate(pointer);
      warnings.set(`${line} ${message}`, { file, line, message });
    },
  };
}
