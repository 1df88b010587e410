#!/usr/bin/env node
// The executable: the only place that ends the process.
import { EXIT } from './io/exit-code.ts';
import { processIo } from './io/io.ts';
import { run } from './program.ts';

// A reader that has seen enough (`| head`) is not a failure. A full disk is one, and not a reason to end what else is running.
let unwritten: Error | undefined;
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') unwritten ??= error;
  });
}
process.on('exit', () => {
  if (unwritten === undefined) return;
  process.exitCode = EXIT.output;
  io.err(`error: the output cannot be written (${unwritten.message}). Send it elsewhere.`);
});

const io = processIo();
run(process.argv.slice(2), io).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    io.err(
      `This is a defect of apigw-kinesis, please report it.\n${error instanceof Error ? error.stack : String(error)}`,
    );
    process.exitCode = EXIT.defect;
  },
);
