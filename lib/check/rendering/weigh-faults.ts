// Decides which faults of a template's renderings are findings, and how severe each is.
import type { Step } from '../../vtl/index.ts';
import type { ParsedTemplate } from '../document/checked-template.ts';
import type { Severity } from '../rule/finding.ts';
import { printedValues } from '../template-flow/printed-values.ts';
import type { Trust } from '../template-flow/trust.ts';
import { listStatements } from '../template-flow/walk-template.ts';
import type { RequestFormat } from './integration-target.ts';
import type { OutputFault } from './output-faults.ts';
import { describeSample, type Sample } from './request-samples.ts';
import { hasUnseenBranches } from './unseen-branches.ts';

/** A sample and what is wrong with its rendering. */
export interface SampleOutcome {
  readonly sample: Sample;
  readonly faults: readonly OutputFault[];
}

/** What is wrong with the output of a template, and for which bodies. */
export interface WeighedFault extends OutputFault {
  readonly severity: Severity;
  /** `for every body, such as {…}`. */
  readonly when: string;
}

/**
 * What fails for every sample or for an example of the document is an error; for others, a warning. Not what an unescaped value causes, which
 * has a rule of its own, nor what can be due to a caller whose request the service refuses.
 * @param isComplete whether every sample was rendered.
 */
export function weighRequest(
  template: ParsedTemplate,
  format: RequestFormat,
  outcomes: readonly SampleOutcome[],
  isComplete: boolean,
): WeighedFault[] {
  const known = knownMistakes(template);
  const hasExample = outcomes.some(({ sample }) => sample.standing === 'example');
  return group(outcomes).flatMap(({ fault, failing }): WeighedFault[] => {
    if (known.isNamedByCaller && fault.kind === 'incomplete') return [];
    if (known.isQuotedTwice && fault.kind === 'malformed') return [];
    const worst: Severity = format === 'like-json' || fault.isCertain === false ? 'warning' : 'error';
    if (failing.length === outcomes.length && isComplete) {
      const severity = hasUnseenBranches(template.ast.statements) ? 'warning' : worst;
      return [{ ...fault, severity, when: always(outcomes, failing) }];
    }
    // A template that leaves out what the service may do without, when the caller does, is written for that.
    if (fault.isCertain === false) return [];
    if (known.isUnsafe && fault.kind !== 'incomplete') return [];
    const example = failing.find(({ standing }) => standing === 'example');
    if (example)
      return [{ ...fault, severity: worst, when: `for the example of the document, ${describeSample(example)}` }];
    // An example that is encoded says that the caller encodes.
    if (known.isUnsafe || (fault.kind === 'encoding' && hasExample)) return [];
    const found = failing.find(({ standing }) => standing === 'allowed' || DUE_TO_TEMPLATE.includes(fault.kind));
    return found ? [{ ...fault, severity: 'warning', when: `for ${describeSample(found)}` }] : [];
  });
}

interface KnownMistakes {
  /** It prints a value that is not escaped: template-input-unescaped and others report it. */
  readonly isUnsafe: boolean;
  /** It prints JSON between quotes, which the same rules report. */
  readonly isQuotedTwice: boolean;
  /** It prints names of members that the caller sends. */
  readonly isNamedByCaller: boolean;
}

function knownMistakes({ ast }: ParsedTemplate): KnownMistakes {
  const values = printedValues(ast);
  return {
    isUnsafe: values.some(({ trust }) => UNSAFE.includes(trust)),
    isQuotedTwice: values.some(
      ({ trust, quoted, nested }) => quoted && trust === 'json' && (nested === 'start' || nested === 'none'),
    ),
    isNamedByCaller: listStatements(ast.statements).some((statement) => {
      const source =
        statement.kind === 'foreach' ? statement.list : statement.kind === 'set' ? statement.value : undefined;
      return source?.kind === 'reference' && source.steps.some(listsNames);
    }),
  };
}

/** The client gets what a response template renders, whatever it is: a warning. */
export function weighResponse(template: ParsedTemplate, outcomes: readonly SampleOutcome[]): WeighedFault[] {
  if (knownMistakes(template).isQuotedTwice) return [];
  return group(outcomes).map(({ fault, failing: [first] }) => {
    const when = first?.body ? `for the response ${shownBody(first)} of the backend` : 'for a response without a body';
    return { ...fault, severity: 'warning', when };
  });
}

function listsNames(step: Step): boolean {
  return step.kind === 'method' && (step.name === 'keySet' || step.name === 'entrySet');
}

const UNSAFE: readonly Trust[] = ['raw', 'params', 'half-escaped', 'half-escaped-json', 'half-twice'];

/** A request without a member, or with one of another type, can be what the caller sent; the service refuses it. */
const DUE_TO_TEMPLATE: readonly OutputFault['kind'][] = ['malformed', 'encoding'];

function group(outcomes: readonly SampleOutcome[]): { fault: OutputFault; failing: Sample[] }[] {
  const groups = new Map<string, { fault: OutputFault; failing: Sample[] }>();
  for (const { sample, faults } of outcomes) {
    for (const fault of faults) {
      const key = `${fault.kind} ${fault.key}`;
      const found = groups.get(key) ?? { fault, failing: [] };
      if (!found.failing.includes(sample)) found.failing.push(sample);
      groups.set(key, found);
    }
  }
  return [...groups.values()];
}

function always(outcomes: readonly SampleOutcome[], [first]: readonly Sample[]): string {
  if (first === undefined || outcomes.every(({ sample }) => sample.body === undefined)) return 'for every request';
  return `for every body, such as ${shownBody(first)}`;
}

function shownBody(sample: Sample): string {
  return describeSample(sample).replace(/^the body /, '');
}
