// `smoke`: holds any deployment of the API to the HTTP contract, and says what it saw. Needs nothing but the URL and the stream.
import { Command, Option } from 'commander';
import { InputError } from '../lib/base/index.ts';
import {
  CASES,
  type CaseResult,
  differencesOf,
  formatCase,
  formatSummary,
  reach,
  runCase,
  type Target,
  type TargetName,
  targetNameOf,
  toJson,
} from '../lib/contract/index.ts';
import type { DefineCommand } from './io/define-command.ts';
import { EXIT, type ExitCode } from './io/exit-code.ts';
import type { Io } from './io/io.ts';
import { matching, STREAM_NAME } from './io/option-values.ts';

const TARGETS = ['aws', 'local', 'localstack'] as const satisfies readonly TargetName[];

export interface SmokeFlags {
  readonly url: string;
  readonly stream: string;
  /** Default: what the URL looks like. */
  readonly target?: TargetName;
  readonly json?: boolean;
}

export const smokeCommand: DefineCommand = (io, exit) =>
  new Command('smoke')
    .description('hold a deployment to the HTTP contract; writes marked records into its stream')
    .requiredOption('--url <url>', 'the API with its stage, such as https://ID.execute-api.REGION.amazonaws.com/dev')
    .requiredOption('--stream <name>', 'the deployed stream')
    .addOption(
      new Option('--target <name>', 'whose known differences to expect (default: told by the URL)').choices(TARGETS),
    )
    .option('--json', 'print one JSON document')
    .action(async (flags: SmokeFlags) => exit(await smoke(io, flags)));

/**
 * Runs every case, one after the other.
 * @throws InputError when the URL or the stream's name is none, or nothing answers there.
 */
export async function smoke(io: Io, { url, stream, target: name, json = false }: SmokeFlags): Promise<ExitCode> {
  const base = parseUrl(url);
  const targetName = name ?? targetNameOf(base);
  const target: Target = {
    name: targetName,
    baseUrl: base.href.replace(/\/$/, ''),
    streamName: matching('--stream', stream, STREAM_NAME),
    differences: differencesOf(targetName),
  };
  await reach(target);
  const results: CaseResult[] = [];
  for (const contractCase of CASES) {
    const result = await runCase(contractCase, target);
    results.push(result);
    if (!json) io.out(formatCase(result));
  }
  io.out(json ? toJson(target, results) : formatSummary(target, results));
  return results.some(({ failure }) => failure) ? EXIT.findings : EXIT.ok;
}

function parseUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '') return url;
  throw new InputError(`${text} is no URL of an API.`, {
    code: 'wrong-url',
    help: 'Give http(s)://HOST/STAGE, as sam deploy and npm start print it.',
  });
}
