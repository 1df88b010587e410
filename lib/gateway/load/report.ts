// Collects what will not run as written, with file and line. Loading goes on after a report.
import type { SourceDocument } from '../../source/index.ts';
import type { Problem } from '../http/types.ts';

export interface Report {
  readonly problems: readonly Problem[];
  /** Reports a problem at a JSON pointer of a document; the same one is reported once. */
  at(source: SourceDocument, pointer: string, message: string): void;
}

export function createReport(): Report {
  const problems = new Map<string, Problem>();
  return {
    get problems() {
      return [...problems.values()];
    },
    at: (source, pointer, message) => {
      const { file, line = 1 } = source.locate(pointer);
      problems.set(`${line} ${message}`, { file, line, message });
    },
  };
}
