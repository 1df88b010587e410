// The single values that an option allows, in each form: a test, the command line, a sentence, a JSON Schema.

export type SingleValue = string | number;

export type AllowedValues =
  | { readonly kind: 'choice'; readonly choices: readonly SingleValue[] }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  | {
      readonly kind: 'pattern';
      /** A regular expression for the whole value, without anchors; does not match spaces and commas. */
      readonly pattern: string;
      /** What it allows, as part of a sentence. */
      readonly form: string;
      /** Values of the form that a misspelled value may mean. */
      readonly words?: readonly string[];
    };

export function takesValue(allowed: AllowedValues, value: unknown): boolean {
  switch (allowed.kind) {
    case 'choice':
      return allowed.choices.some((known) => known === value);
    case 'integer':
      return Number.isInteger(value) && Number(value) >= allowed.min && Number(value) <= allowed.max;
    case 'pattern':
      return typeof value === 'string' && new RegExp(`^(?:${allowed.pattern})$`).test(value);
  }
}

/** On the command line, everything is a string, including numbers. What is not an allowed value stays a string. */
export function readValue(allowed: AllowedValues, text: string): SingleValue {
  switch (allowed.kind) {
    case 'choice':
      return allowed.choices.find((value) => String(value) === text) ?? text;
    case 'integer':
      return /^(0|[1-9][0-9]*)$/.test(text) ? Number(text) : text;
    case 'pattern':
      return text;
  }
}

/** To follow `Allowed: `. */
export function describeValues(allowed: AllowedValues): string {
  switch (allowed.kind) {
    case 'choice':
      return allowed.choices.join(', ');
    case 'integer':
      return `an integer from ${allowed.min} to ${allowed.max}`;
    case 'pattern':
      return allowed.form;
  }
}

/** JSON Schema draft 7. */
export function schemaOfValue(allowed: AllowedValues): object {
  switch (allowed.kind) {
    case 'choice':
      return { enum: allowed.choices };
    case 'integer':
      return { type: 'integer', minimum: allowed.min, maximum: allowed.max };
    case 'pattern':
      return { type: 'string', pattern: `^(${allowed.pattern})$` };
  }
}

/** A regular expression for the value as a string, without anchors. */
export function patternOfValue(allowed: AllowedValues): string {
  switch (allowed.kind) {
    case 'choice':
      return allowed.choices.join('|');
    case 'integer':
      return '[0-9]+';
    case 'pattern':
      return allowed.pattern;
  }
}

/** What a misspelled value may mean. */
export function wordsOf(allowed: AllowedValues): readonly string[] {
  switch (allowed.kind) {
    case 'choice':
      return allowed.choices.filter((choice) => typeof choice === 'string');
    case 'integer':
      return [];
    case 'pattern':
      return allowed.words ?? [];
  }
}
