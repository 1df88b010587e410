// What header names and content types mean, spelt as clients spell them.
import { strictEqual } from 'node:assert/strict';
import type { ContractCase } from '../contract-case.ts';
import { expectError } from '../expect-error.ts';
import { asText, expectSuccess } from '../expect-json.ts';

const BODY = '{"Data":"by header","PartitionKey":"contract-headers"}';

export const headers: readonly ContractCase[] = [
  {
    name: 'a body without a Content-Type is JSON',
    run: async (conversation) => {
      const path = '/streams/{stream}/record';
      expectSuccess(await conversation.send({ method: 'PUT', path, body: BODY }));
    },
  },
  {
    name: 'a content-type in lower case chooses the format',
    run: async (conversation) => {
      const headers = { 'content-type': 'application/vnd.kinesis.text+json' };
      const path = '/streams/{stream}/record';
      expectSuccess(await conversation.send({ method: 'PUT', path, headers, body: BODY }));
    },
  },
  {
    name: 'a charset after the content type does not matter',
    run: async (conversation) => {
      const headers = { 'Content-Type': 'application/json; charset=utf-8' };
      const answer = await conversation.send({ method: 'PUT', path: '/streams/{stream}/record', headers, body: BODY });
      if (conversation.target.differences.has('whole-content-type')) strictEqual(answer.status, 415);
      else expectSuccess(answer);
    },
  },
  {
    name: 'a shard-iterator header in lower case, as HTTP/2 sends it, is read',
    run: async (conversation) => {
      const path = '/streams/{stream}/sharditerator?shard-id=shardId-000000000000';
      const iterator = asText(expectSuccess(await conversation.send({ method: 'GET', path }))['ShardIterator']);
      const answer = await conversation.send({
        method: 'GET',
        path: '/streams/{stream}/records',
        headers: { 'shard-iterator': iterator },
      });
      if (!conversation.target.differences.has('case-sensitive-headers')) expectSuccess(answer);
      else {
        const message = /^Missing required request parameters: \[Shard-Iterator\]$/;
        expectError(conversation, answer, { status: 400, by: 'gateway', code: 'BAD_REQUEST_PARAMETERS', message });
      }
    },
  },
];
