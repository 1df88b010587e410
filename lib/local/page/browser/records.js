// Shows the records of a stream as they come. Everything of a record is set as text, never as HTML.

/** @typedef {import('../records/record-view.ts').RecordEvent} RecordEvent */
/** @typedef {import('../records/record-view.ts').StreamView} StreamView */
/** @typedef {import('../records/record-view.ts').RecordView} RecordView */

const RETRY_MS = 5000;

/**
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 */
function find(id, type) {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no ${id}.`);
  return found;
}

const state = find('records-state', HTMLElement);
const streamChoice = find('records-stream', HTMLSelectElement);
const formatChoice = find('records-format', HTMLSelectElement);
const shardRows = find('records-shards', HTMLTableSectionElement);
const newestList = find('records-newest', HTMLOListElement);

/** @type {Map<string, StreamView>} */
const views = new Map();

/**
 * @param {string} tag
 * @param {string} text
 * @param {Record<string, string>} attributes
 */
function element(tag, text, attributes = {}) {
  const made = document.createElement(tag);
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** @param {RecordEvent} event */
function take({ streams, changed }) {
  for (const view of changed) views.set(view.name, view);
  for (const name of views.keys()) if (!streams.includes(name)) views.delete(name);
  const listed = [...streamChoice.options].map(({ value }) => value);
  if (listed.join() !== streams.join()) {
    const chosen = streamChoice.value;
    streamChoice.replaceChildren(...streams.map((name) => element('option', name, { value: name })));
    if (streams.includes(chosen)) streamChoice.value = chosen;
  }
  draw();
}

function draw() {
  const view = views.get(streamChoice.value);
  const rows = (view?.shards ?? []).map(({ id, isOpen, records, bytes }) => {
    const row = document.createElement('tr');
    const name = element('th', isOpen ? id : `${id} (closed)`, { scope: 'row' });
    row.append(name, element('td', records.toLocaleString('en')), element('td', bytes.toLocaleString('en')));
    return row;
  });
  shardRows.replaceChildren(...rows);
  newestList.replaceChildren(...(view?.newest ?? []).map(drawRecord));
}

/** @param {RecordView} record */
function drawRecord(record) {
  const item = document.createElement('li');
  const time = new Date(record.time);
  const head = element('p', '', { class: 'record' });
  head.append(
    element('time', time.toISOString().slice(11, 23), { datetime: time.toISOString(), title: time.toISOString() }),
    element('bdi', record.key ?? '(no key)', { class: 'key', title: 'partition key' }),
    element('span', `${record.bytes.toLocaleString('en')} bytes`, {}),
    element('span', record.shard, { class: 'shard', title: `sequence number ${record.sequenceNumber}` }),
  );
  item.append(head, element('pre', show(record), {}));
  return item;
}

/** @param {RecordView} record */
function show({ text, json, hex, bytes, shownBytes }) {
  const rest = (/** @type {number} */ shown) => (shown < bytes ? `\n… (${shown} of ${bytes} bytes)` : '');
  const inHex = hex + rest(Math.min(bytes, (hex.length + 1) >> 1));
  const inText = text === undefined ? undefined : text + rest(shownBytes);
  if (formatChoice.value === 'hex') return inHex;
  if (formatChoice.value === 'text') return inText ?? '(not text)';
  if (formatChoice.value === 'json') return json ?? '(not JSON, or too long)';
  return json ?? inText ?? inHex;
}

/** @type {EventSource | undefined} */
let events;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let retry;

/** A browser opens six connections to a host: tabs that nobody sees leave theirs to try-it-out. */
function connect() {
  clearTimeout(retry);
  events?.close();
  events = undefined;
  if (document.hidden) return;
  events = new EventSource('/?events');
  events.onopen = () => {
    state.textContent = 'Live';
  };
  events.onmessage = ({ data }) => take(JSON.parse(data));
  events.onerror = () => {
    state.textContent = 'Not connected; trying again …';
    // A browser does not try again by itself after a status other than 200.
    if (events?.readyState === EventSource.CLOSED) retry = setTimeout(connect, RETRY_MS);
  };
}

// swagger-ui takes the fragment for one of its own.
document.querySelector('.skip')?.addEventListener('click', () => find('records', HTMLElement).focus());
streamChoice.addEventListener('change', draw);
formatChoice.addEventListener('change', draw);
document.addEventListener('visibilitychange', connect);
connect();
