// Methods of Java's small types.
import { Failure } from '../limits/failure.ts';
import type { JavaCharacter, JavaClass } from '../values/java-object.ts';
import type { JavaEntry } from '../values/value.ts';
import { methodTable } from './table.ts';

export const BOOLEAN_METHODS = methodTable<boolean>({
  'booleanValue()': (self) => self,
  'compareTo(object)': (self, [other]) => {
    if (typeof other !== 'boolean') throw new Failure('Expected a boolean.');
    return Number(self) - Number(other);
  },
});

export const CHARACTER_METHODS = methodTable<JavaCharacter>({
  'charValue()': (self) => self,
});

export const ENTRY_METHODS = methodTable<JavaEntry>({
  'getKey()': (self) => self.key,
  'getValue()': (self) => self.value,
});

/** Velocity's introspector lets a template see a class's name and nothing else. */
export const CLASS_METHODS = methodTable<JavaClass>({
  'getName()': (self) => self.className,
});
