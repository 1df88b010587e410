// Renders docs/check-rules.md: the table comes from the rules, the rest of the page stays unchanged.
import type { Rule } from '../../lib/check/rule/rule.ts';

const START = '<!-- The table is written by `npm run docs:check-rules` from lib/check/rules. Change it there. -->\n';
const END = '<!-- end of the table -->\n';

/**
 * @param page the page with its old table.
 * @throws Error when the page has no place for the table.
 */
export function renderPage(page: string, rules: readonly Rule[]): string {
  const [before, rest] = splitOnce(page, START);
  const [, after] = splitOnce(rest, END);
  return `${before}${START}\n${renderTable(rules)}\n${END}${after}`;
}

function renderTable(rules: readonly Rule[]): string {
  const rows = rules.map(({ code, severity, what, source }) => [`\`${code}\``, severity, what, source]);
  return [['code', 'severity', 'what must hold', 'source'], ['---', '---', '---', '---'], ...rows]
    .map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`)
    .join('');
}

function splitOnce(text: string, separator: string): [before: string, after: string] {
  const at = text.indexOf(separator);
  if (at < 0) throw new Error(`docs/check-rules.md has no line ${separator.trim()}`);
  return [text.slice(0, at), text.slice(at + separator.length)];
}
