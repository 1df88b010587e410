// `smoke`: tests a deployment of the API against the HTTP contract, and prints the result. Needs only the URL and the stream.
import { Command } from 'commander';
import {
  type CaseResult,
  differencesOf,
  failureKind,
  findCases,
  formatCase,
  formatSummary,
  reach,
  runCase,
  type Target,
  type TargetName,
  targetNameOf,
  toJson,
} from '../lib/contract/index.ts';
import { choiceOption } from './io/choice-option.ts';
import type { DefineCommand } from './io/define-command.ts';
import { EXIT, type ExitCode } from './io/exit-code.ts';
import type { Io } from './io/io.ts';
import { matching, ORIGIN, STREAM_NAME, wrongOption } from './io/option-values.ts';
import { authorizeFrom, type CredentialFlags } from './smoke/authorize-from-flags.ts';

const TARGETS = ['aws', 'local', 'localstack'] as const satisfies readonly TargetName[];

export interface SmokeFlags extends CredentialFlags {
  readonly url: string;
  readonly stream: string;
  /** Default: inferred from the URL. */
  readonly target?: TargetName;
  readonly json?: boolean;
  readonly showAll?: boolean;
  readonly origin?: string;
}

export const smokeCommand: DefineCommand = (io, exit) =>
  new Command('smoke')
    .description('test a deployment against the HTTP contract; writes marked records to its stream')
    .requiredOption(
      '--url <url>',
      'URL of the API with its stage, such as https://ID.execute-api.REGION.amazonaws.com/dev',
    )
    .requiredOption('--stream <name>', 'name of the deployed stream')
    .addOption(
      choiceOption(
        '--target <name>',
        'target whose known differences to expect (default: inferred from the URL)',
        TARGETS,
      ),
    )
    .optionsGroup('Credentials:')
    .option('--sigv4', 'sign the requests with your AWS credentials')
    .option('--profile <name>', 'the profile of your AWS credentials, with --sigv4')
    .option('--api-key <key>', 'send this API key')
    .option('--bearer <token>', 'send this token in the Authorization header')
    .option(
      '--origin <origin>',
      'send the requests as a web page of this origin, and expect that it can read every response',
    )
    .optionsGroup('Output:')
    .option('--show-all', 'show every failure, even if it looks like an earlier one')
    .option('--json', 'print the result as one JSON document')
    .action(async (flags: SmokeFlags) => exit(await smoke(io, flags)));

/**
 * Runs every case, one after the other.
 * @returns 1 when a case of the contract fails.
 * @throws InputError when the URL or the name of the stream is malformed, or the API or the stream is not there.
 */
export async function smoke(io: Io, flags: SmokeFlags): Promise<ExitCode> {
  const { url, stream, target: name, json = false, showAll: all = false, origin } = flags;
  const base = parseUrl(url);
  const authorize = await authorizeFrom(flags, base, io.env);
  const targetName = name ?? targetNameOf(base);
  const target: Target = {
    name: targetName,
    baseUrl: base.href.replace(/\/$/, ''),
    streamName: matching('--stream', stream, STREAM_NAME),
    differences: differencesOf(targetName),
    ...(authorize && { authorize }),
    ...(origin !== undefined && { origin: matching('--origin', origin, ORIGIN) }),
  };
  await reach(target);
  const results: CaseResult[] = [];
  const shown = new Set<string>();
  for (const contractCase of await findCases(target)) {
    const result = await runCase(contractCase, target);
    results.push(result);
    const kind = failureKind(result);
    if (!json && (all || kind === undefined || !shown.has(kind))) io.out(formatCase(result));
    if (kind !== undefined) shown.add(kind);
  }
  io.out(json ? toJson(target, results) : formatSummary(target, results));
  return results.some(({ failure }) => failure) ? EXIT.findings : EXIT.ok;
}

function parseUrl(value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '') return url;
  throw wrongOption('--url', value, 'http(s)://HOST/STAGE, as sam deploy and npm start print it');
}
