// ListStreams.
import type { Message } from '../call/call.ts';
import type { Core } from '../core/core.ts';
import { allStreams } from '../core/find-stream.ts';
import { isRefused } from '../core/refuse.ts';
import { openToken, sealToken } from '../core/token.ts';
import type { ActionOutcome } from './action.ts';

interface Input extends Message {
  readonly Limit?: number;
  readonly ExclusiveStartStreamName?: string;
  readonly NextToken?: string;
}

/** ListStreams: "The default value is 100. If you specify a value greater than 100, at most 100 results are returned." */
const PAGE = 100;
const TOKEN = 'ListStreams';

export function listStreamsAction(core: Core, input: Input): ActionOutcome {
  let after = input.ExclusiveStartStreamName ?? '';
  if (input.NextToken !== undefined) {
    const token = openToken<string>(core, TOKEN, input.NextToken);
    if (isRefused(token)) return token;
    after = token.content;
  }
  const streams = allStreams(core)
    .filter(({ name }) => name > after)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const page = streams.slice(0, Math.min(input.Limit ?? PAGE, PAGE));
  const last = page.at(-1);
  const hasMore = page.length < streams.length && last !== undefined;
  const output = {
    StreamNames: page.map(({ name }) => name),
    HasMoreStreams: hasMore,
    ...(hasMore ? { NextToken: sealToken(core, TOKEN, last.name) } : {}),
    StreamSummaries: page.map(({ name, arn, status, settings, createdAt }) => ({
      StreamName: name,
      StreamARN: arn,
      StreamStatus: status,
      StreamModeDetails: { StreamMode: settings.mode },
      StreamCreationTimestamp: Math.floor(createdAt / 1000),
    })),
  };
  return { output };
}
