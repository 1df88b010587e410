// `local`: runs the API of a document on this machine. Reads the command line, prints how to use the API, ends on a signal.
import { resolve } from 'node:path';
import { Command } from 'commander';
import { LOCAL_DEFAULTS } from '../lib/local/index.ts';
import { choiceOption } from './io/choice-option.ts';
import { DEFAULT_SPEC, DEFAULT_STAGE } from './io/defaults.ts';
import type { DefineCommand } from './io/define-command.ts';
import { EXIT } from './io/exit-code.ts';
import type { LocalFlags } from './local/settings-from-flags.ts';

export const localCommand: DefineCommand = (io, exit) =>
  new Command('local')
    .description('run the API of an OpenAPI document on this machine, with an embedded Kinesis')
    .optionsGroup('Document:')
    .option(
      '--spec <file>',
      'OpenAPI 3.0 or Swagger 2.0 document, or a SAM or CloudFormation template that includes one',
      DEFAULT_SPEC,
    )
    .option('--api <id>', 'logical id of the API, of a template with several')
    .option('--parameter <name=value...>', 'set a parameter of the CloudFormation template')
    .option('--region <name>', 'set AWS::Region (default: the region of --kinesis-endpoint, or us-east-1)')
    .option('--stage <name>', 'name of the stage, which is the first segment of every path', DEFAULT_STAGE)
    .option('--stage-variable <name=value...>', 'set a stage variable')
    .option('--watch', 'reload the document when it changes; without --spec, also generate it when a source changes')
    .optionsGroup('Server:')
    .option('--host <name>', 'address to listen on', LOCAL_DEFAULTS.host)
    .option('--port <number>', 'port to listen on; 0 for any free port', String(LOCAL_DEFAULTS.port))
    .option('--allow-host <name...>', 'accept this name in the Host header, too')
    .option(
      '--allow-origin <origin...>',
      'let web pages of this origin write, too: https://example.com, null for files, or * for all',
    )
    .option('--yes-expose', 'let the network use your AWS credentials through this gateway')
    .optionsGroup('Authorization:')
    .option('--api-key <key...>', 'accept this API key')
    .addOption(
      choiceOption(
        '--authorizers <mode>',
        'require a credential for IAM, Cognito, and Lambda authorizers, without verifying it, or ignore them',
        ['require', 'ignore'],
      ).default('require'),
    )
    .option('--authorizer-context <name=value...>', 'set what the Lambda authorizer returns, such as principalId')
    .option('--authorizer-deny', 'let the Lambda authorizer deny every request')
    .optionsGroup('Kinesis:')
    .option(
      '--stream <name...>',
      `create this stream if it is missing; orders:4 has four shards (default with the embedded Kinesis: ${LOCAL_DEFAULTS.stream})`,
    )
    .option(
      '--kinesis-port <number>',
      `port of the embedded Kinesis for AWS SDKs; 0 for any free port (default: ${LOCAL_DEFAULTS.kinesisPort}, or a free one if it is taken)`,
    )
    .option('--data-dir <folder>', 'keep the records in this folder')
    .option('--sync', 'acknowledge a record only when it is on the disk of --data-dir')
    .option('--memory <MiB>', 'drop the oldest records when those in memory reach this size (default: 512)')
    .addOption(choiceOption('--shard-limits <mode>', 'throttle each shard as AWS does', ['on', 'off']).default('off'))
    .option('--kinesis-endpoint <url>', 'use this Kinesis instead: LocalStack, or AWS with your credentials')
    .optionsGroup('Faults:')
    .option(
      '--fault <faults...>',
      'throttle, partial, expired-iterator, kms, or unavailable with a probability (throttle=0.1), latency with a time (latency=200ms)',
    )
    .option('--fault-seed <number>', 'repeat the faults of an earlier run')
    .option('--fault-header', 'let a request choose its faults in the header X-Fault')
    .optionsGroup('Output:')
    .addOption(
      choiceOption('--log <format>', 'format of the log, one line per request', ['text', 'json']).default('text'),
    )
    .option('--verbose', 'log each request and response, and the call to Kinesis between them')
    .action(async (flags: LocalFlags) => {
      const parent = process.ppid;
      const { settingsFrom } = await import('./local/settings-from-flags.ts');
      const settings = settingsFrom(flags, io);
      const isGenerated = settings.spec === resolve(io.cwd, DEFAULT_SPEC);
      if (isGenerated) {
        const { generateIfStale } = await import('./local/generate-if-stale.ts');
        await generateIfStale(io, settings.spec);
      }
      const { documentSources } = await import('./local/document-sources.ts');
      const sources = isGenerated && settings.watch ? documentSources(io, settings.spec) : undefined;
      const { startGateway } = await import('../lib/local/index.ts');
      const gateway = await startGateway({ ...settings, ...(sources && { sources }) });
      const { announce } = await import('./local/announce.ts');
      const { untilStopped } = await import('./local/until-stopped.ts');
      // Before anything is announced: a program may send its signal as soon as it reads that.
      const stopped = untilStopped(io.env, parent);
      announce(settings, gateway);
      await stopped;
      settings.say('Stopping after the requests in progress.');
      await gateway.close();
      exit(EXIT.ok);
    });
