// Says what a template becomes with given values of its parameters, after the SAM transform and without deploying it.
import type { Template, TemplateParameter } from '../../stack-template/read-template.ts';
import { type FoldScope, foldValue, holds, isTrue } from './fold-value.ts';

/** A template without parameters, mappings and conditions: what a stack with these values consists of. */
export interface FoldedTemplate {
  readonly Resources: Readonly<Record<string, FoldedResource>>;
  readonly Outputs: Readonly<Record<string, { readonly Value: unknown }>>;
}

export interface FoldedResource {
  readonly Type: string;
  readonly DependsOn?: readonly string[];
  readonly Properties: Readonly<Record<string, unknown>>;
}

/**
 * @param template after the SAM transform; the default of each parameter is its value.
 * @throws when a resource that is made refers to one that is not, as CloudFormation does.
 */
export function foldTemplate(template: Template): FoldedTemplate {
  const scope = scopeOf(template);
  const made = (member: { readonly Condition?: string }) => !member.Condition || isTrue(member.Condition, scope);
  const resources = Object.entries(template.Resources).filter(([, resource]) => made(resource));
  const names = resources.map(([name]) => name);
  const fold = (value: unknown) => foldValue(value, scope);
  const folded = {
    Resources: Object.fromEntries(
      resources.map(([name, { Condition: _condition, DependsOn, ...resource }]) => {
        const above = [DependsOn ?? []].flat().filter((id) => names.includes(id));
        return [name, { ...(fold(resource) as FoldedResource), ...(above.length > 0 ? { DependsOn: above } : {}) }];
      }),
    ),
    Outputs: Object.fromEntries(
      Object.entries(template.Outputs)
        .filter(([, output]) => made(output))
        .map(([name, { Condition: _condition, ...output }]) => [name, fold(output) as { Value: unknown }]),
    ),
  };
  const absent = Object.keys(template.Resources).filter((name) => !names.includes(name));
  const text = JSON.stringify(folded);
  const dangling = absent.filter((name) =>
    new RegExp(`"Ref":"${name}"|GetAtt":\\["${name}"|\\$\\{${name}[.}]`).test(text),
  );
  if (dangling.length > 0) throw new Error(`refers to what these values do not make: ${dangling.join(', ')}`);
  return folded;
}

/** What CloudFormation refuses before it makes anything: values that a parameter or a rule of the template does not allow. */
export function refusals(template: Template): string[] {
  const scope = scopeOf(template);
  const rules = Object.values(template.Rules ?? {}).flatMap(({ RuleCondition, Assertions }) =>
    RuleCondition === undefined || holds(RuleCondition, scope) ? Assertions : [],
  );
  return [
    ...Object.entries(template.Parameters).flatMap(([name, parameter]) => {
      const refused = valuesOf(parameter).filter((value) => !isAllowed(String(value), parameter));
      return refused.map((value) => `${name}: ${JSON.stringify(value)} is not allowed`);
    }),
    ...rules.filter(({ Assert }) => !holds(Assert, scope)).map(({ AssertDescription }) => AssertDescription),
  ];
}

function scopeOf(template: Template): FoldScope {
  const parameters = Object.entries(template.Parameters).map(([name, parameter]) => [name, parsedValue(parameter)]);
  return {
    parameters: Object.fromEntries(parameters),
    conditions: template.Conditions ?? {},
    mappings: template.Mappings ?? {},
  };
}

/** Source: CloudFormation User Guide, "Parameters", Type. */
function parsedValue({ Type, Default }: TemplateParameter): unknown {
  if (Type === 'Number') return Number(Default);
  if (Type === 'CommaDelimitedList' || Type.startsWith('List<')) return String(Default).split(',');
  return String(Default);
}

function valuesOf(parameter: TemplateParameter): unknown[] {
  return [parsedValue(parameter)].flat();
}

function isAllowed(value: string, parameter: TemplateParameter): boolean {
  const { AllowedPattern = '[^]*', AllowedValues, MinValue = -Infinity, MaxValue = Infinity } = parameter;
  if (parameter.Type === 'Number' && !(MinValue <= Number(value) && Number(value) <= MaxValue)) return false;
  if (AllowedValues && !AllowedValues.map(String).includes(value)) return false;
  return new RegExp(`^(?:${AllowedPattern})$`).test(value);
}
