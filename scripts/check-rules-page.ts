// Writes the table of docs/check-rules.md from the rules: `npm run docs:check-rules`.
import { readFileSync, writeFileSync } from 'node:fs';
import { RULES } from '../lib/check/rules/index.ts';
import { renderPage } from './check-rules-page/render-page.ts';

const PAGE = new URL('../docs/check-rules.md', import.meta.url);

writeFileSync(PAGE, renderPage(readFileSync(PAGE, 'utf8'), RULES));
