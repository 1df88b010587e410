// Java's small objects that templates can meet.
import type { Value } from './value.ts';

/** A Character, what `charAt` returns. */
export class JavaCharacter {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A Map.Entry. */
export class JavaEntry {
  readonly key: Value;
  readonly value: Value;
  constructor(key: Value, value: Value) {
    this.key = key;
    this.value = value;
  }
}

/** A Class: prints, and has a name; Velocity's introspector allows no more. */
export class JavaClass {
  readonly className: string;
  constructor(className: string) {
    this.className = className;
  }
}
