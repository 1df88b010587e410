// How fast vtl/ renders PutRecords, against Apache Velocity 1.7 (when JDK and Maven are there) and velocityjs, and whether its cost is linear.
// All render the same bodies, from raw text to text, with the template compiled once; they take turns, and medians are compared.
import { Compile, parse } from 'velocityjs';
import { DEFAULTS } from '../../generator/options/options.ts';
import { ROUTES } from '../../generator/routes/index.ts';
import { putRecords } from '../../generator/routes/put-records.ts';
import { readTemplates } from '../../generator/templates/read-templates.ts';
import { compileTemplate, createOverrides } from '../../lib/vtl/index.ts';
import { hasJavaTools } from '../oracle/build.ts';
import type { Case } from '../oracle/case.ts';
import { type Oracle, startOracle } from '../oracle/oracle.ts';
import { velocityjsContext } from './velocityjs-context.ts';

interface Engine {
  /** Milliseconds of each of so many renderings. */
  readonly time: (question: Case, renders: number) => Promise<readonly number[]> | readonly number[];
  readonly render: (question: Case) => Promise<string | undefined> | string;
}

const OURS: Engine = { time: timeOurs, render: (question) => ours(question)() };
const VELOCITYJS: Engine = { time: timeVelocityjs, render: (question) => velocityjs(question)() };

const WARM_UP = 40;
const ROUNDS = 15;
const RENDERS = 5;
/** From 100 to 500 records the cost may grow at most this much. */
const LINEAR = 6;

const TEMPLATES = {
  'our template': readTemplates(new URL('../../templates', import.meta.url).pathname, ROUTES, DEFAULTS).request(
    putRecords,
    'json',
  ),
  'plain template': [
    `{"StreamName": "$input.params('stream-name')", "Records": [`,
    `#foreach($record in $input.path('$.records'))`,
    `{"Data": "$util.base64Encode($record.data)", "PartitionKey": "$record.partition-key"}#if($foreach.hasNext),#end`,
    '#end',
    ']}',
  ].join('\n'),
};

export async function bench(): Promise<boolean> {
  const oracle = hasJavaTools() ? await startOracle() : undefined;
  if (oracle === undefined) console.log('No JDK with Maven here: not compared with Velocity 1.7.');
  let holds = true;
  for (const [name, template] of Object.entries(TEMPLATES)) {
    for (const kilobytes of [1, 10]) {
      const question = putRecordsCase(template, 500, kilobytes);
      holds = (await compare(`${name}, 500 records of ${kilobytes} KB`, question, oracle)) && holds;
      holds = compareSizes(`${name}, records of ${kilobytes} KB`, template, kilobytes) && holds;
    }
  }
  await oracle?.close();
  console.log(holds ? 'every bound holds' : 'a bound does not hold');
  return holds;
}

async function compare(title: string, question: Case, oracle: Oracle | undefined): Promise<boolean> {
  const engines: Record<string, Engine> = {
    vtl: OURS,
    ...(oracle ? { 'Velocity 1.7': engineOf(oracle) } : {}),
    'velocityjs 2.1.7': VELOCITYJS,
  };
  const outputs = await Promise.all(Object.values(engines).map(({ render }) => render(question)));
  const times = await takeTurns(Object.values(engines), question);
  const [ours = Number.NaN, ...others] = times.map(median);
  const figures = Object.keys(engines)
    .slice(1)
    .map((name, index) => {
      const theirs = others[index] ?? Number.NaN;
      // What renders something else is not compared: velocityjs ignores most of our template.
      const compared = outputs[index + 1] === outputs[0] ? `ratio ${(theirs / ours).toFixed(2)}` : 'different output';
      return `${name} ${theirs.toFixed(2)} ms (${compared})`;
    });
  const slower = oracle !== undefined && (others[0] ?? 0) < ours;
  console.log(
    `${title}: vtl ${ours.toFixed(2)} ms, ${figures.join(', ')}${slower ? '  SLOWER THAN VELOCITY 1.7' : ''}`,
  );
  return !slower;
}

function engineOf(oracle: Oracle): Engine {
  return {
    time: oracle.time,
    render: async (question) => {
      const outcome = await oracle.render(question);
      return 'output' in outcome ? outcome.output : undefined;
    },
  };
}

async function takeTurns(engines: readonly Engine[], question: Case): Promise<number[][]> {
  for (const engine of engines) await engine.time(question, WARM_UP);
  const times: number[][] = engines.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, engine] of engines.entries()) times[index]?.push(...(await engine.time(question, RENDERS)));
  }
  return times;
}

/** Processor time, so that what else the machine does is left out, of as many records each way. */
function compareSizes(title: string, template: string, kilobytes: number): boolean {
  const few = putRecordsCase(template, 100, kilobytes);
  const many = putRecordsCase(template, 500, kilobytes);
  processorTime(few, 5 * WARM_UP);
  const growth = median(
    Array.from({ length: 5 }, () => processorTime(many, RENDERS) / processorTime(few, 5 * RENDERS)),
  );
  // Beyond the young generation of V8's heap, which 5 MB exceed, what a rendering keeps is copied: told, not bounded.
  const linear = kilobytes > 1 || growth <= LINEAR;
  console.log(`${title}: 500 records cost ${growth.toFixed(2)} times as much as 100${linear ? '' : '  NOT LINEAR'}`);
  return linear;
}

/** Milliseconds of one rendering, on average. */
function processorTime(question: Case, renders: number): number {
  const start = process.cpuUsage();
  timeOurs(question, renders);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / renders;
}

function timeOurs(question: Case, renders: number): readonly number[] {
  return time(renders, ours(question));
}

const ours = oncePerCase((question) => {
  const template = compileTemplate(question.template);
  const toMap = (record: Readonly<Record<string, string>>) => new Map(Object.entries(record));
  const { path, querystring, header } = question.params;
  const params = { path: toMap(path), querystring: toMap(querystring), header: toMap(header) };
  return () =>
    template.render({
      body: question.body ?? undefined,
      params,
      context: question.context,
      stageVariables: new Map(),
      overrides: createOverrides(),
    });
});

function timeVelocityjs(question: Case, renders: number): readonly number[] {
  return time(renders, velocityjs(question));
}

const velocityjs = oncePerCase((question) => {
  const parsed = parse(question.template);
  return () => new Compile(parsed).render(velocityjsContext(question));
});

/** Compiles for the first rendering of a case alone, as those who serve requests do. */
function oncePerCase(compile: (question: Case) => () => string): (question: Case) => () => string {
  const compiled = new WeakMap<Case, () => string>();
  return (question) => {
    const render = compiled.get(question) ?? compile(question);
    compiled.set(question, render);
    return render;
  };
}

function time(renders: number, render: () => string): number[] {
  return Array.from({ length: renders }, () => {
    const start = performance.now();
    if (render() === '') throw new Error('nothing was rendered');
    return performance.now() - start;
  });
}

/** Every tenth value is an object, the others are text that needs some escaping. */
function putRecordsCase(template: string, count: number, kilobytes: number): Case {
  const text = 'Lorem "ipsum" dolor sit amet, consectetur é adipiscing elit. '
    .repeat(Math.ceil((kilobytes * 1024) / 60))
    .slice(0, kilobytes * 1024);
  const records = Array.from({ length: count }, (_, index) => ({
    data: index % 10 === 0 ? { id: index, text } : text,
    'partition-key': `key-${index}`,
  }));
  return {
    template,
    body: JSON.stringify({ records }),
    params: { path: { 'stream-name': 'a-stream' }, querystring: {}, header: {} },
    context: { requestId: 'r' },
    stageVariables: {},
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
