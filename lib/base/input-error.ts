// The error for a mistake in the user's input: a file, an option, a document. Printed as one line without a stack; exit code 2.

/** Where in a file: lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

export interface InputErrorDetails {
  /** Stable name of the mistake, in kebab-case; listed in docs/errors.md. */
  readonly code: string;
  readonly place?: Place;
  /** What to do about it. */
  readonly help?: string;
  readonly cause?: unknown;
}

/** A mistake in the input. Any other error that is thrown is a bug in this program. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly code: string;
  readonly place: Place | undefined;
  readonly help: string | undefined;

  constructor(message: string, details: InputErrorDetails) {
    super(message, { cause: details.cause });
    this.code = details.code;
    this.place = details.place;
    this.help = details.help;
  }
}

/** One line: where, what is wrong, what to do. */
export function formatInputError({ place, message, help }: InputError): string {
  const where = place ? `${formatPlace(place)}: ` : '';
  return [`${where}${message}`, help].filter((part) => part !== undefined).join(' ');
}

/** `file:line:column`, as far as it is known. */
export function formatPlace(place: Place): string {
  return [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
}
