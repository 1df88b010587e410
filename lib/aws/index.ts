// Services of AWS as tables: their actions, members, bounds, enums and errors. Everything that other folders may use; imports nothing of ours.
export { COMMON_ERRORS } from './common-errors.ts';
export { expiredIteratorMessage } from './expired-iterator.ts';
export { boundsOf, enumOf, inputMemberOf, patternOf } from './input-members.ts';
export { isJsonMember } from './json-members.ts';
export { errorStatusOf, jsonContentTypeOf, jsonTargetOf } from './json-protocol.ts';
export {
  BATCH_MAX_BYTES,
  ITERATOR_LIFETIME_MS,
  READ_MAX_BYTES,
  RECORD_MAX_BYTES,
  SHARDS_MAX,
} from './kinesis-limits.ts';
export { kinesisModel } from './kinesis-model.ts';
export { type KinesisResource, keyActionOf, kinesisResourcesOf } from './kinesis-permissions.ts';
export type {
  ActionModel,
  ActionShapes,
  BlobShape,
  Bounds,
  ErrorTraits,
  ListShape,
  MapShape,
  NumberShape,
  ServiceModel,
  ServiceShapes,
  Shape,
  StringShape,
  StructureShape,
} from './model.ts';
export {
  findAction,
  inputShapeOf,
  outputShapeOf,
  shapeOf,
  shapesOfService,
  singleResponseActions,
} from './read-model.ts';
export { type Requirement, requirementsOf } from './requirements.ts';
export { actionsOf } from './service-actions.ts';
