// Services of AWS as tables: their actions, members, bounds, enums and errors. Everything that other folders may use; imports nothing of ours.
export { errorStatusOf, jsonContentTypeOf, jsonTargetOf } from './json-protocol.ts';
export { kinesisModel } from './kinesis-model.ts';
export type {
  ActionModel,
  BlobShape,
  Bounds,
  ErrorTraits,
  ListShape,
  MapShape,
  NumberShape,
  ServiceModel,
  Shape,
  StringShape,
  StructureShape,
} from './model.ts';
export { findAction, inputShapeOf, outputShapeOf, shapeOf, singleResponseActions } from './read-model.ts';
