// Compares a form that a template renders (`Action=Publish&Message=…`) with the request of an action of SQS or SNS.
import { inputShapeOf, requirementsOf, shapeOf } from '../../aws/index.ts';
import type { InputFault, TargetAction } from './input-faults.ts';

/** @param given names of parameters that come from elsewhere, such as a mapped query string. */
export function findFormFaults(action: TargetAction, form: string, given: readonly string[]): InputFault[] {
  const shape = inputShapeOf(action.shapes, action.name);
  const names = [
    ...form
      .trim()
      .split('&')
      .map((field) => (field.split('=', 1)[0] ?? '').trim()),
    ...given,
  ];
  const has = (name: string) => names.some((one) => one === name || one.startsWith(`${name}.`));
  // The names of lists and maps in a form are others than those in the model.
  const required = (shape?.required ?? []).filter((name) => isScalar(action, shape?.members[name]));
  const own = requirementsOf(action.service, action.name).map(({ anyOf }) => anyOf);
  const wrong = [...required.map((name) => [name]), ...own].find((any) => !any.some(has));
  if (wrong === undefined) return [];
  const shown = wrong.map((name) => `"${name}"`).join(' or ');
  const similar = names.find((one) => wrong.some((name) => name.toLowerCase() === one.toLowerCase()));
  const reason = similar === undefined ? '' : ` (it has "${similar}", and names are case-sensitive)`;
  return [
    {
      kind: 'incomplete',
      key: wrong.join(),
      what: `without ${shown}, which ${action.name} requires${reason}`,
      help: `Add ${wrong[0]}=… to the form.`,
    },
  ];
}

function isScalar({ shapes }: TargetAction, member: string | undefined): boolean {
  const type = member === undefined ? undefined : shapeOf(shapes, member).type;
  return type !== undefined && type !== 'list' && type !== 'map' && type !== 'structure';
}
