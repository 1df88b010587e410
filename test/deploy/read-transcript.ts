// Reads what `sam deploy` prints, without what differs from one deployment to the next: ids, times, sizes, widths and the order of events.

export interface Transcript {
  /** What is in no table, by line. */
  readonly lines: readonly string[];
  /** Rows of the change set and of the events, without their wraps. */
  readonly changes: readonly string[];
  readonly events: readonly string[];
  /** By key, without spaces: values are wrapped at any of them. */
  readonly outputs: Readonly<Record<string, string>>;
}

/** What differs, and what stands for it. */
const VARIABLE: readonly (readonly [RegExp, string])[] = [
  [/(?<=samclisourcebucket-)\w+/g, 'ID'],
  [/\b[0-9a-f]{32}(\.template)? +\d+ \/ \d+/g, 'HASH$1 BYTES'],
  [/(?<=samcli-deploy)\d+\/[\w-]+/g, 'TIME/ID'],
  [/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/g, 'TIME'],
  [/(?<=\bApiDeployment)[0-9a-f]{10}\b/g, 'ID'],
  [/(?<=:topic-)\w+$/g, 'ID'],
  [/^[a-z0-9]{10}$/g, 'ID'],
  // LocalStack has a host and a port of its own in the place of Amazon's.
  [
    /(?<=https:\/\/)[a-z0-9]{10}\.execute-api\.(us-east-1\.)?(localhost\.localstack\.cloud(:\d+)?|amazonaws\.com)/g,
    'HOST',
  ],
];

const RULE = /^-{20,}$/;

/** @param output what the SAM CLI prints, or a part of a page that shows it. */
export function readTranscript(output: string): Transcript {
  // A progress bar overwrites its line.
  const printed = output.split('\n').map((line) => (line.trimEnd().split('\r').at(-1) ?? '').trimEnd());
  const tables: string[][] = [];
  const lines: string[] = [];
  let rules = 0;
  for (const line of printed) {
    if (RULE.test(line)) {
      rules++;
      if (rules % 3 === 1) tables.push([]);
    } else if (rules % 3 === 0) {
      if (line.trim() !== '') lines.push(withoutVariables(line.trim()));
    } else tables.at(-1)?.push(line);
  }
  const [changes = [], events = [], outputs = []] = tables;
  return { lines, changes: readRows(changes), events: readRows(events), outputs: readOutputs(outputs) };
}

function withoutVariables(text: string): string {
  return VARIABLE.reduce((result, [pattern, name]) => result.replace(pattern, name), text);
}

/** @param lines with the header. A row that continues the one above has no first cell. */
function readRows([header = '', ...lines]: readonly string[]): string[] {
  const starts = [...header.matchAll(/\S+/g)].map(({ index }) => index);
  const rows: string[][] = [];
  for (const line of lines) {
    const cells = starts.map((start, column) => line.slice(start, starts[column + 1]).trim());
    const above = cells[0] === '' ? rows.pop() : undefined;
    rows.push(cells.map((cell, column) => (above?.[column] ?? '') + cell));
  }
  return rows.map((cells) => withoutVariables(cells.join(' '))).toSorted();
}

function readOutputs([, ...lines]: readonly string[]): Record<string, string> {
  const parts = lines.join('\n').matchAll(/^Key +(\w+)\nDescription +.*\nValue +([\s\S]*?)(?=\n\n|$(?!\n))/gm);
  return Object.fromEntries(
    [...parts].map(([, key = '', value = '']) => [key, withoutVariables(value.replace(/\s+/g, ''))]),
  );
}
