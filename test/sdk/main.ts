// AWS SDKs with default settings against `npm start`: `npm run test:sdk`. Ends with exit code 1 when a check fails, and with 2 when this machine
// lacks what the SDKs need.
import { runProgram } from '../deploy/run-program.ts';
import { type Check, checkActions } from './check-actions.ts';
import { checkClientLibrary } from './check-client-library.ts';
import { checkConsumer } from './check-consumer.ts';
import { findMissing, install, type Tools } from './install.ts';
import { actionPrograms, clientLibraryPrograms, consumerPrograms } from './programs.ts';
import { startDynamoDb } from './start-dynamodb.ts';
import { startLocal } from './start-local.ts';

const missing = await findMissing();
for (const sentence of missing) console.log(sentence);
if (missing.length > 0) process.exitCode = 2;
else await run(await install((line) => console.log(line)));

async function run(tools: Tools): Promise<void> {
  const { env, call, close } = await startLocal();
  const dynamoDb = await startDynamoDb(tools.motoServer);
  const leases = { ...env, AWS_ENDPOINT_URL_DYNAMODB: dynamoDb.url };
  // The library waits for a minute and a half before it reads: the other checks go on meanwhile.
  const clientLibraries = clientLibraryPrograms(tools).map((program, index) =>
    safely(program.sdk, checkClientLibrary(call, program, `client-library-${index}`, leases)),
  );
  const checks: Check[] = [];
  for (const [index, { subscribes, ...program }] of actionPrograms(tools).entries()) {
    const stream = `actions-${index}`;
    const from = Date.now();
    const { output } = await runProgram(program.file, [...program.args, stream], { env });
    checks.push(...checkActions({ sdk: program.sdk, subscribes, stream, output, from, to: Date.now() }));
  }
  for (const [index, program] of consumerPrograms(tools).entries())
    checks.push(await safely(program.sdk, checkConsumer(call, program, `consumer-${index}`, env)));
  checks.push(...(await Promise.all(clientLibraries)));
  const [{ written, code }] = await Promise.all([close(), dynamoDb.close()]);
  const isFine = code === 0 && !written.includes('defect');
  checks.push({
    title: 'npm start has no defect and ends orderly',
    problem: isFine ? undefined : `exit code ${code}:\n${written}`,
  });
  tell(checks);
}

/** What the embedded Kinesis refuses is a failed check, and the others go on. */
function safely(title: string, check: Promise<Check>): Promise<Check> {
  return check.catch((error) => ({ title, problem: String(error) }));
}

function tell(checks: readonly Check[]): void {
  for (const { title, problem } of checks)
    console.log(problem === undefined ? `ok ${title}` : `FAILED ${title}\n${problem}`);
  const failed = checks.filter(({ problem }) => problem !== undefined).length;
  console.log(`${checks.length - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}
