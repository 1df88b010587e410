// Java's small objects that templates can meet.

/** A Character, what `charAt` returns. */
export class JavaCharacter {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A Class: prints, and has a name; Velocity's introspector allows no more. */
export class JavaClass {
  readonly className: string;
  constructor(className: string) {
    this.className = className;
  }
}
