// UpdateStreamMode, UpdateMaxRecordSize and UpdateStreamRecordDistributionStrategy. The messages are ours: no public recording of the service has them.
import type { Core } from '../core/core.ts';
import { allStreams } from '../core/find-stream.ts';
import { invalidArgument } from '../core/refuse.ts';
import type { StreamSettings } from '../core/stream.ts';
import type { ActionOutcome, StreamInput } from './action.ts';
import { changeSettings } from './change-settings.ts';
import { refuseOnDemandStream } from './refuse-quota.ts';

interface ModeInput extends StreamInput {
  readonly StreamModeDetails: { readonly StreamMode: StreamSettings['mode'] };
  readonly WarmThroughputMiBps?: number;
}

/** The stream keeps its shards. */
export function updateStreamModeAction(core: Core, input: ModeInput): ActionOutcome {
  const { StreamMode: mode } = input.StreamModeDetails;
  return changeSettings(core, input, ({ name, settings }) => {
    if (mode === 'PROVISIONED' && settings.distribution === 'AUTO') {
      return invalidArgument(
        `Stream ${name} has RecordDistributionStrategy AUTO, which requires on-demand mode: set USER_PARTITION_KEY first.`,
      );
    }
    const isNew = mode === 'ON_DEMAND' && settings.mode !== mode;
    const refused = isNew ? refuseOnDemandStream(core, allStreams(core)) : undefined;
    return refused ?? { mode, warmMiBps: input.WarmThroughputMiBps ?? settings.warmMiBps };
  });
}

interface SizeInput extends StreamInput {
  readonly MaxRecordSizeInKiB: number;
}

export function updateMaxRecordSizeAction(core: Core, input: SizeInput): ActionOutcome {
  return changeSettings(core, input, () => ({ maxRecordKiB: input.MaxRecordSizeInKiB }));
}

interface StrategyInput extends StreamInput {
  readonly RecordDistributionStrategy: StreamSettings['distribution'];
}

/** Kinesis Developer Guide, "Service-managed record distribution": for streams in on-demand mode. */
export function updateDistributionAction(core: Core, input: StrategyInput): ActionOutcome {
  const { RecordDistributionStrategy: distribution } = input;
  return changeSettings(core, input, ({ name, settings }) => {
    if (distribution === 'USER_PARTITION_KEY' || settings.mode === 'ON_DEMAND') return { distribution };
    return invalidArgument(
      `RecordDistributionStrategy AUTO requires on-demand mode; stream ${name} is in provisioned mode.`,
    );
  });
}
