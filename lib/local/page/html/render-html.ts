// The HTML of the page: where its parts are, and nothing that runs.

/** @param hasRecords whether there is an embedded Kinesis, whose records are shown beside the documentation. */
export function renderHtml(title: string, hasRecords: boolean): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/?swagger-ui.css">
<link rel="stylesheet" href="/?page.css">
<script src="/?theme.js"></script>
${hasRecords ? '<a class="skip" href="#records">Skip to the records</a>\n' : ''}<div id="columns">
<main id="page"></main>
${hasRecords ? RECORDS : ''}</div>
<script src="/?swagger-ui-bundle.js"></script>
<script src="/?start.js"></script>
${hasRecords ? '<script src="/?records.js"></script>\n' : ''}`;
}

const RECORDS = `<aside id="records" tabindex="-1" aria-labelledby="records-title">
<h2 id="records-title">Records</h2>
<p id="records-state" role="status">Connecting …</p>
<p class="choices">
<label>Stream <select id="records-stream"></select></label>
<label>Show as <select id="records-format">
<option value="best">JSON, text, or hex</option>
<option value="json">JSON</option>
<option value="text">text</option>
<option value="hex">hex</option>
</select></label>
</p>
<div class="shards" tabindex="0" role="region" aria-label="Shards">
<table>
<thead><tr><th scope="col">Shard</th><th scope="col">Records</th><th scope="col">Bytes</th></tr></thead>
<tbody id="records-shards"></tbody>
</table>
</div>
<p class="note">Written since the gateway started. The last ten records, the newest first:</p>
<ol id="records-newest"></ol>
</aside>
`;

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
