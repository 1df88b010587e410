// What header names and content types mean, in the spellings that clients use.
import { strictEqual } from 'node:assert/strict';
import type { ContractCase } from '../run/contract-case.ts';
import type { ApiResponse, Conversation } from '../run/conversation.ts';
import { expectError } from '../run/expect-error.ts';
import { asArray, asString, expectSuccess } from '../run/expect-json.ts';
import { placeOf, readStored } from '../run/read-stored.ts';

const BODY = '{"Data":"by header","PartitionKey":"contract-headers"}';

export const headers: readonly ContractCase[] = [
  {
    name: 'a body without a Content-Type is JSON',
    run: (conversation) => expectStored(conversation, {}, '"by header"'),
  },
  {
    name: 'a content-type in lower case chooses the format',
    run: (conversation) =>
      expectStored(conversation, { 'content-type': 'application/vnd.kinesis.text+json' }, 'by header'),
  },
  {
    name: 'a charset after the content type does not matter',
    run: async (conversation) => {
      const headers = { 'Content-Type': 'application/json; charset=utf-8' };
      if (!conversation.target.differences.has('whole-content-type')) {
        await expectStored(conversation, headers, '"by header"');
      } else {
        expectError(conversation, await putBody(conversation, headers), {
          status: 415,
          by: 'gateway',
          code: 'UNSUPPORTED_MEDIA_TYPE',
          message: /^Unsupported Media Type$/,
        });
      }
    },
  },
  {
    name: 'a shard-iterator header in lower case, as HTTP/2 sends it, is read',
    run: async (conversation) => {
      const path = '/streams/{stream}/sharditerator?shard-id=shardId-000000000000';
      const iterator = asString(expectSuccess(await conversation.send({ method: 'GET', path }))['ShardIterator']);
      const response = await conversation.send({
        method: 'GET',
        path: '/streams/{stream}/records',
        headers: { 'shard-iterator': iterator },
      });
      if (!conversation.target.differences.has('case-sensitive-headers')) asArray(expectSuccess(response)['Records']);
      else {
        const message = /^Missing required request parameters: \[Shard-Iterator\]$/;
        expectError(conversation, response, { status: 400, by: 'gateway', code: 'BAD_REQUEST_PARAMETERS', message });
      }
    },
  },
];

function putBody(conversation: Conversation, headers: Readonly<Record<string, string>>): Promise<ApiResponse> {
  return conversation.send({ method: 'PUT', path: '/streams/{stream}/record', headers, body: BODY });
}

async function expectStored(
  conversation: Conversation,
  headers: Readonly<Record<string, string>>,
  text: string,
): Promise<void> {
  const place = placeOf(expectSuccess(await putBody(conversation, headers)));
  strictEqual((await readStored(conversation, place)).data.toString(), text);
}
