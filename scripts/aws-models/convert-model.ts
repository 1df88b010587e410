// Turns botocore's description of a service (service-2.json) into a service model. Pure; the same JSON gives the same model.
import type { ActionModel, ServiceModel, Shape } from '../../lib/aws/index.ts';
import { convertReference, convertShape } from './convert-shape.ts';
import { member, type RawObject, readObject, readString, refuseUnknownMembers } from './raw-json.ts';
import { ScriptError } from './script-error.ts';

const KEPT = ['name', 'http', 'input', 'output', 'errors'];
/** Documentation, and hints for SDKs: how to find the endpoint of an action, whether it may be retried. */
const DROPPED = ['documentation', 'readonly', 'staticContextParams'];

/** Omits documentation. @throws ScriptError for something that the model cannot hold, with its place. */
export function convertModel(json: unknown): ServiceModel {
  const raw = readObject(json, 'the model');
  const metadata = readObject(raw['metadata'], 'metadata');
  const said = (name: string) => readString(metadata[name], `metadata/${name}`);
  const protocol = said('protocol');
  if (protocol !== 'json')
    throw new ScriptError(`The service speaks the protocol ${protocol}; the tables hold json only.`);
  const shapes = convertAll(readObject(raw['shapes'], 'shapes'), (value, name) =>
    convertShape(value, `shapes/${name}`),
  );
  const actions = convertAll(readObject(raw['operations'], 'operations'), (value, name) =>
    convertAction(readObject(value, `operations/${name}`), `operations/${name}`, shapes),
  );
  refuseMissingShapes(actions, shapes);
  return {
    serviceId: said('serviceId'),
    apiVersion: said('apiVersion'),
    endpointPrefix: said('endpointPrefix'),
    protocol,
    jsonVersion: said('jsonVersion'),
    targetPrefix: said('targetPrefix'),
    actions,
    shapes,
  };
}

function convertAll<Value>(raw: RawObject, convert: (value: unknown, name: string) => Value): Record<string, Value> {
  const names = Object.keys(raw).sort();
  return Object.fromEntries(names.map((name) => [name, convert(raw[name], name)]));
}

function convertAction(raw: RawObject, where: string, shapes: Readonly<Record<string, Shape>>): ActionModel {
  refuseUnknownMembers(raw, [...KEPT, ...DROPPED], where);
  const { method, requestUri } = readObject(raw['http'], `${where}/http`);
  if (method !== 'POST' || requestUri !== '/') throw new ScriptError(`${where} is not a POST to /.`);
  const { input, output, errors = [] } = raw;
  if (!Array.isArray(errors)) throw new ScriptError(`${where}/errors is not an array.`);
  const outputName = output === undefined ? undefined : convertReference(output, `${where}/output`);
  return {
    ...member('input', input === undefined ? undefined : convertReference(input, `${where}/input`)),
    ...member('output', outputName),
    errors: errors.map((error, index) => convertReference(error, `${where}/errors/${index}`)),
    ...member('eventStream', isEventStream(shapes, outputName) ? true : undefined),
  };
}

/** Botocore marks the member that holds the events. */
function isEventStream(shapes: Readonly<Record<string, Shape>>, output: string | undefined): boolean {
  return membersOf(shapes[output ?? '']).some((name) => {
    const shape = shapes[name];
    return shape?.type === 'structure' && shape.eventStream === true;
  });
}

/** @throws ScriptError for a reference to a shape that does not exist: readers rely on it. */
function refuseMissingShapes(
  actions: Readonly<Record<string, ActionModel>>,
  shapes: Readonly<Record<string, Shape>>,
): void {
  const referred = [
    ...Object.values(actions).flatMap(({ input, output, errors }) => [input ?? [], output ?? [], errors].flat()),
    ...Object.values(shapes).flatMap(membersOf),
  ];
  const missing = referred.find((name) => !Object.hasOwn(shapes, name));
  if (missing !== undefined) throw new ScriptError(`The model refers to the shape ${missing}, which it does not have.`);
}

function membersOf(shape: Shape | undefined): readonly string[] {
  if (shape?.type === 'structure') return Object.values(shape.members);
  if (shape?.type === 'list') return [shape.member];
  return shape?.type === 'map' ? [shape.key, shape.value] : [];
}
