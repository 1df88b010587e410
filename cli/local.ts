// `local`: runs the API of a document on this machine. Reads the command line, prints what people need, ends on a signal.
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { DefineCommand } from './io/define-command.ts';
import { EXIT } from './io/exit-code.ts';
import type { LocalFlags } from './local/settings-from-flags.ts';

const SPEC = 'spec/openapi.yaml';

export const localCommand: DefineCommand = (io, exit) =>
  new Command('local')
    .description('run the API of an OpenAPI document on this machine, over an embedded Kinesis')
    .option('--spec <file>', 'OpenAPI 3.0 document, or SAM template that includes one', SPEC)
    .option('--port <number>', '0 takes a free one', '4500')
    .option('--host <name>', 'address to listen on', '127.0.0.1')
    .option('--allow-host <name...>', 'accept requests for this Host name too')
    .option('--stage <name>', 'first segment of every path', 'dev')
    .option('--stage-variable <name=value...>', 'what $stageVariables has')
    .option('--parameter <name=value...>', 'value of a CloudFormation parameter')
    .option('--region <name>', 'what ${AWS::Region} is; default: of the endpoint, or us-east-1')
    .option('--stream <name...>', 'create this stream if it is missing; default with an embedded Kinesis: my-stream')
    .option('--shards <number>', 'of each stream that is created', '1')
    .addOption(
      new Option('--kinesis <engine>', 'embedded Kinesis')
        .choices(['kinesalite', 'kinesis-local'])
        .default('kinesalite'),
    )
    .option('--kinesis-endpoint <url>', 'use this Kinesis instead: LocalStack, or AWS with your credentials')
    .option('--data-dir <folder>', 'keep the records there (kinesalite)')
    .option('--api-key <key...>', 'accept this key where the document asks for one')
    .addOption(
      new Option('--authorizers <mode>', 'IAM, Cognito and Lambda authorizers are not verified: require or ignore them')
        .choices(['require', 'ignore'])
        .default('require'),
    )
    .option('--fault <faults...>', 'throttle, partial, expired-iterator, kms, unavailable (each =0…1), latency=200ms')
    .option('--fault-seed <number>', 'repeat the faults of an earlier run')
    .option('--fault-header', 'let requests ask for faults in the header X-Fault')
    .option('--watch', 'load the document again when it changes')
    .option('--verbose', 'show each request, what went to Kinesis, what came back, and the answer')
    .addOption(new Option('--log <format>', 'one line per request').choices(['text', 'json']).default('text'))
    .option('--yes-expose', 'let the network use your AWS credentials through this gateway')
    .action(async (flags: LocalFlags) => {
      const parent = process.ppid;
      const { settingsFrom } = await import('./local/settings-from-flags.ts');
      const settings = settingsFrom(flags, io);
      if (settings.spec === resolve(io.cwd, SPEC)) {
        const { generateIfStale } = await import('./local/generate-if-stale.ts');
        await generateIfStale(io, settings.spec);
      }
      const { startGateway } = await import('../lib/local/index.ts');
      const gateway = await startGateway(settings);
      const { announce } = await import('./local/announce.ts');
      const { untilStopped } = await import('./local/until-stopped.ts');
      announce(settings, gateway);
      await untilStopped(io.env, parent);
      settings.say('Finishing the requests under way.');
      await gateway.close();
      exit(EXIT.ok);
    });
