#!/usr/bin/env node
// The executable: the only place that ends the process.
import { EXIT } from './io/exit-code.ts';
import { processIo } from './io/io.ts';
import { run } from './program.ts';

// A reader that closes early (`| head`) is not a failure. A full disk is one, but no reason to stop what is running.
let unwritten: Error | undefined;
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') unwritten ??= error;
  });
}
process.on('exit', () => {
  if (unwritten === undefined) return;
  process.exitCode = EXIT.output;
  io.err(`error: The output cannot be written (${unwritten.message}). Redirect it elsewhere.`);
});

const io = processIo();
run(process.argv.slice(2), io).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    io.err(
      `This is a defect in apigw-kinesis. Please report it with this stack trace:\n${error instanceof Error ? error.stack : String(error)}`,
    );
    process.exitCode = EXIT.defect;
  },
);
