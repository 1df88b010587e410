// Reads a table of a Markdown page, so that a test can hold it against the code.
import { readFileSync } from 'node:fs';

/** The rows below the header that begins with these cells, each cell trimmed. */
export function readTable(page: string, ...header: readonly string[]): string[][] {
  const lines = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8').split('\n');
  const start = lines.findIndex((line) => header.every((cell, index) => cells(line)[index] === cell));
  if (start < 0) throw new Error(`${page} has no table with the columns ${header.join(', ')}`);
  const rows = lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end < 0 ? rows.length : end).map(cells);
}

/** `a \| b` in a cell is not a border. */
function cells(line: string): string[] {
  return line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** The strings between backticks in a cell. */
export function codeSpans(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
}
