// The input of a rendering besides its body: parameters, stage variables and $context.
import { type Operation, type Parameter, pathVariables } from '../../apigateway/index.ts';
import { describeValue, type JsonObject, remember } from '../../base/index.ts';
import type { RenderInput } from '../../vtl/index.ts';
import type { ReadNames } from './read-names.ts';
import { sampleContext } from './sample-context.ts';
import { SAMPLE } from './sample-text.ts';
import { sampleValue, type Variant } from './sample-value.ts';

export type SampleInput = Omit<RenderInput, 'body' | 'overrides'>;

const PLACES: Readonly<Record<string, Place>> = { path: 'path', query: 'querystring', header: 'header' };
type Place = 'path' | 'querystring' | 'header';
type Params = Readonly<Record<Place, Map<string, string>>>;

/** These have optional parameters. */
const FULL: readonly Variant[] = ['full', 'empty', 'hostile'];

/** Parameters that the template reads and the operation does not declare are always there: nothing says that they are optional. */
export function sampleInput(root: JsonObject, operation: Operation, names: ReadNames, variant: Variant): SampleInput {
  const params: Params = { path: new Map(), querystring: new Map(), header: new Map() };
  const required = new Set(operation.parameters.filter(({ isRequired }) => isRequired).map(keyOf));
  for (const parameter of operation.parameters) {
    const place = PLACES[parameter.in];
    const isRequired = required.has(keyOf(parameter));
    if (place === undefined || !(isRequired || FULL.includes(variant))) continue;
    params[place].set(parameter.name, parameterValue(parameter, root, usedVariant(place, isRequired, variant)));
  }
  for (const { name } of pathVariables(operation.path)) if (!params.path.has(name)) params.path.set(name, SAMPLE);
  addUndeclared(operation, names, params);
  return {
    params,
    stageVariables: new Map([...names.stageVariables].map((name) => [name, SAMPLE])),
    context: sampleContext(operation, names),
  };
}

function keyOf({ in: place, name }: Parameter): string {
  return `${place} ${name}`;
}

/** A required parameter is not empty: API Gateway counts an empty one as missing. Those in the path have no quotes. */
function usedVariant(place: Place, isRequired: boolean, variant: Variant): Variant {
  const isUsual = place === 'path' || (isRequired && variant === 'empty') || variant === 'null' || variant === 'wrong';
  return isUsual ? 'full' : variant;
}

/** Operations often share a parameter. */
const valuesOf = remember((_parameter: JsonObject) => new Map<Variant, string>());

function parameterValue({ value }: Parameter, root: JsonObject, variant: Variant): string {
  const values = valuesOf(value);
  // Swagger 2.0 has the members of the schema in the parameter itself.
  const schema = value['schema'] ?? { ...value, required: [] };
  const made = values.get(variant) ?? describeValue(sampleValue(schema, root, variant)).trim();
  values.set(variant, made);
  return made;
}

function addUndeclared({ parameters }: Operation, { params: read }: ReadNames, params: Params): void {
  const declared = new Set([...parameters.map(({ name }) => name.toLowerCase()), ...params.path.keys()]);
  const add = (place: 'querystring' | 'header', names: Iterable<string>) => {
    for (const name of names) if (!declared.has(name.toLowerCase())) params[place].set(name, SAMPLE);
  };
  add('querystring', [...read.any, ...read.querystring]);
  add('header', read.header);
}
