// Rendering the request for Kinesis from the text of the body, in this process: the templates take turns, and processor time is compared.
import type { Route } from '../../../generator/declaration/route.ts';
import { DEFAULTS } from '../../../generator/options/options.ts';
import { ROUTES } from '../../../generator/routes/index.ts';
import { postEvent } from '../../../generator/routes/post-event.ts';
import { postEvents } from '../../../generator/routes/post-events.ts';
import { putRecord } from '../../../generator/routes/put-record.ts';
import { putRecords } from '../../../generator/routes/put-records.ts';
import { readTemplates, type Templates } from '../../../generator/templates/read-templates.ts';
import { compileTemplate, createOverrides } from '../../../lib/vtl/index.ts';
import { atMost, type Bound } from '../gateway/bound.ts';
import { medianOf } from '../gateway/load.ts';
import { batchOfRecords, oneRecord } from './records.ts';

const ROUNDS = 31;
const BYTES = 1024;

export function rendering(): Bound[] {
  const templates = readTemplates(new URL('../../../templates', import.meta.url).pathname, ROUTES, DEFAULTS);
  const render = (route: Route, format: Parameters<Templates['request']>[1], body: string) =>
    renderer(templates.request(route, format), body);
  const one = oneRecord(BYTES);
  const batch = batchOfRecords(BYTES);
  return [
    compare(
      'rendering an event of 1 KB',
      render(postEvent, 'json', one.event),
      render(putRecord, 'json', one.put),
      1000,
      1,
    ),
    compare(
      'rendering 500 lines of 1 KB',
      render(postEvents, 'text', batch.event),
      render(putRecords, 'json', batch.put),
      2,
      0.5,
    ),
  ];
}

function compare(title: string, event: () => void, put: () => void, renders: number, bound: number): Bound {
  const ratios: number[] = [];
  const milliseconds: number[][] = [[], []];
  for (let round = -5; round < ROUNDS; round++) {
    const [ours, theirs] = [processorTime(event, renders), processorTime(put, renders)];
    // The first rounds warm up.
    if (round < 0) continue;
    ratios.push(ours / theirs);
    milliseconds[0]?.push(ours);
    milliseconds[1]?.push(theirs);
  }
  const [ours, theirs] = milliseconds.map((times) => medianOf(times).toFixed(3));
  console.log(`${title}: ${ours} ms, by the PUT route ${theirs} ms`);
  return atMost(`${title} against the PUT route`, medianOf(ratios), bound, 'times');
}

/** Milliseconds of one call, on average, so that what else the machine does is left out. */
function processorTime(call: () => void, calls: number): number {
  const start = process.cpuUsage();
  for (let index = 0; index < calls; index++) call();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / calls;
}

function renderer(source: string, body: string): () => void {
  const template = compileTemplate(source);
  const params = { path: new Map([['stream-name', 'my-stream']]), querystring: new Map(), header: new Map() };
  const context = { requestId: '6e2b9d0c-8f3e-4a53-9a5e-2f6d8f1c0b7a' };
  return () => {
    const text = template.render({ body, params, context, stageVariables: new Map(), overrides: createOverrides() });
    if (!text.includes('"Data"')) throw new Error(`no record was rendered: ${text.slice(0, 200)}`);
  };
}
