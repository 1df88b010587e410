// The styles of the page beside those of swagger-ui: the two columns, the records, and what keeps a phone from scrolling sideways.

/** Colors are swagger-ui's own, of its light and its dark mode. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #3b4151; --paper: #fff; --line: #d8dde7; --faint: #f3f4f6; }
html { box-sizing: border-box; background: var(--paper); color: var(--ink); }
html.dark-mode { --ink: #e4e6e6; --paper: #1c2022; --line: #42484b; --faint: #0d1014; }
*, *::before, *::after { box-sizing: inherit; }
body { margin: 0; font-family: sans-serif; }
#page { min-width: 0; }
#page .markdown code, #page .renderedMarkdown code, #page .opblock-summary-path, #page .parameter__name { overflow-wrap: anywhere; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 0.5rem; top: 0.5rem; z-index: 1; background: var(--paper); color: var(--ink); padding: 0.5rem; }
:focus-visible { outline: 2px solid #51a8ff; outline-offset: 1px; }

#records { min-width: 0; padding: 1rem; font-size: 0.875rem; border-top: 1px solid var(--line); }
#records h2 { margin: 0; font-size: 1.25rem; }
#records p { margin: 0.5rem 0; }
#records-state { font-weight: bold; }
.choices { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; }
.choices select { font: inherit; max-width: 100%; }
.shards { max-height: 12rem; overflow: auto; }
.shards table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
.shards th, .shards td { padding: 0.125rem 0.25rem; border-bottom: 1px solid var(--line); text-align: right; }
.shards th:first-child { text-align: left; font-weight: normal; overflow-wrap: anywhere; }
#records-newest { list-style: none; margin: 0; padding: 0; }
#records-newest li { border-bottom: 1px solid var(--line); }
.record { display: flex; flex-wrap: wrap; gap: 0 0.75rem; }
.record .key { font-weight: bold; overflow-wrap: anywhere; min-width: 0; }
.record .shard { overflow-wrap: anywhere; }
#records-newest pre {
  margin: 0 0 0.5rem; padding: 0.5rem; max-height: 16rem; overflow: auto; background: var(--faint);
  white-space: pre-wrap; overflow-wrap: anywhere;
}

.fold { width: 100%; padding: 0.75rem 1.25rem; border: 0; background: none; color: inherit; font: bold 0.875rem sans-serif; text-align: left; cursor: pointer; }
.fold::before { content: '▸ '; }
.fold[aria-expanded='true']::before { content: '▾ '; }
.responses-folded .responses-inner > table.responses-table,
.responses-folded .responses-inner > div > h4:last-child,
.responses-folded > .responses-wrapper > .opblock-section-header,
.responses-open > .responses-wrapper > .opblock-section-header { display: none; }

@media (max-width: 40rem) {
  #page .responses-inner { overflow-x: auto; padding: 0.5rem; }
}
@media (min-width: 75rem) {
  #columns { display: grid; grid-template-columns: minmax(0, 1fr) 26rem; }
  #records { border-top: 0; border-left: 1px solid var(--line); position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto; }
}
`;
