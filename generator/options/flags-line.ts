// The line in the head of a generated file that says which flags of `generate` it was made with, besides spec/options.yaml.

const START = 'Flags of that run: ';

/** @returns an empty array when there are no flags */
export function flagsLine(flags: string): readonly string[] {
  return flags === '' ? [] : [`${START}${flags}`];
}

/** The flags that a generated file was made with; empty when there were none, or its head does not have this line. */
export function readFlagsLine(file: string): string {
  const head = /^(?:#.*\n)*/.exec(file)?.[0] ?? '';
  const line = head.split('\n').find((text) => text.startsWith(`# ${START}`));
  return line?.slice(`# ${START}`.length) ?? '';
}
