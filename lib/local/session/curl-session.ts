// curl lines that write a record and read it back, for any document that has such routes. Values come from the document's examples
// or else from AWS's tutorial.
import type { ApiDocument } from '../../apigateway/index.ts';
import { curlLine, FIRST_SHARD, type SessionTarget, SHELL } from './curl-line.ts';
import { eventOperations, kinesisOperations, STEPS } from './kinesis-operations.ts';

/** Ready to paste; empty when the document has none of the routes. */
export function curlSession(document: ApiDocument, target: SessionTarget): readonly string[] {
  const operations = kinesisOperations(document);
  const lineOf = (step: (typeof STEPS)[number], shard: string) => {
    const operation = operations.get(step);
    return operation && curlLine(operation, document, target, shard);
  };
  // With several shards, the one to read is in the response to PutRecord.
  const namesShard =
    !target.hasOneShard && lineOf('PutRecord', '') !== undefined && lineOf('GetShardIterator', '') !== undefined;
  const used = [...operations.values()].map(({ pointer }) => pointer);
  const events = eventOperations(document).filter(({ pointer }) => !used.includes(pointer));
  const eventLines = events.flatMap((operation) => {
    const line = curlLine(operation, document, target, FIRST_SHARD);
    return line === undefined ? [] : [`${line}; echo`];
  });
  return STEPS.flatMap((step) => {
    const lines = linesOf(step);
    return step === 'PutRecords' ? [...lines, ...eventLines] : lines;
  });

  function linesOf(step: (typeof STEPS)[number]): readonly string[] {
    const line = lineOf(step, namesShard ? SHELL.shard : FIRST_SHARD);
    if (line === undefined) return [];
    if (step === 'PutRecord' && namesShard) {
      return [`RESPONSE=$(${silent(line)}); echo "$RESPONSE"`, `SHARD=$(echo "$RESPONSE" | ${readMember('ShardId')})`];
    }
    return step === 'GetShardIterator'
      ? [`ITERATOR=$(${silent(line)} | ${readMember('ShardIterator')})`]
      : [`${line}; echo`];
  }
}

function silent(line: string): string {
  return line.replace('curl ', 'curl -s ');
}

/** Prints a member of a JSON object: nobody has to install jq. */
function readMember(member: string): string {
  return `sed 's/.*"${member}" *: *"\\([^"]*\\)".*/\\1/'`;
}
