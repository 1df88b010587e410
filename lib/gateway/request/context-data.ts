// The data of `$context`, or of a part of it. Types only.
export type ContextData = Readonly<Record<string, unknown>>;
