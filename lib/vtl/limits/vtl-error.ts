// The error of this folder: a template that cannot be parsed, or a rendering that API Gateway would end with a 500.

/** A place in a template; line and column count from 1, the offset from 0. */
export interface Position {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

export class VtlError extends Error {
  override readonly name = 'VtlError';
  readonly line: number;
  readonly column: number;
  /** What the parser expected here; absent for rendering errors. */
  readonly expected?: string;

  constructor(
    message: string,
    position: Pick<Position, 'line' | 'column'>,
    details?: { expected?: string; cause?: unknown },
  ) {
    super(message, { cause: details?.cause });
    this.line = position.line;
    this.column = position.column;
    if (details?.expected !== undefined) this.expected = details.expected;
  }
}
