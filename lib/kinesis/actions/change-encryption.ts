// StartStreamEncryption and StopStreamEncryption. The setting is stored and returned; nothing is encrypted.
import type { Core } from '../core/core.ts';
import { invalidArgument } from '../core/refuse.ts';
import type { ActionOutcome, StreamInput } from './action.ts';
import { changeSettings } from './change-settings.ts';

interface Input extends StreamInput {
  readonly EncryptionType: 'KMS' | 'NONE';
  readonly KeyId: string;
}

export function startEncryptionAction(core: Core, input: Input): ActionOutcome {
  return changeSettings(core, input, () => refuseType(input) ?? { keyId: input.KeyId });
}

export function stopEncryptionAction(core: Core, input: Input): ActionOutcome {
  return changeSettings(core, input, () => refuseType(input) ?? { keyId: undefined });
}

/** API reference, EncryptionType: "The only valid value is KMS." The message is ours: no public recording of the service has one. */
function refuseType({ EncryptionType: type }: Input) {
  return type === 'KMS'
    ? undefined
    : invalidArgument('EncryptionType NONE is not valid here. The only valid value is KMS.');
}
