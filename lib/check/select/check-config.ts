// Reads apigw-check.yaml: rules that are off or milder for some files, each with a reason.
import { didYouMean, InputError, isObject, type JsonObject, stringOf } from '../../base/index.ts';
import { pointer, type SourceDocument } from '../../source/index.ts';
import { type Finding, SEVERITIES, type Severity } from '../rule/finding.ts';
import { RULES } from '../rules/index.ts';
import { matchesGlob } from './glob.ts';

/** One entry of `rules`. */
export interface RuleSetting {
  readonly code: string;
  readonly severity: Severity | 'off';
  /** Globs of the files that it is for; all files when there are none. */
  readonly files: readonly string[];
}

export const CONFIG_FILE = 'apigw-check.yaml';

const MEMBERS = ['rule', 'severity', 'files', 'reason'];
const VALUES = ['off', ...SEVERITIES];

/** @throws InputError `wrong-check-config`, with the place. */
export function readCheckConfig(source: SourceDocument): RuleSetting[] {
  const root = isObject(source.value) ? source.value : {};
  const { rules } = root;
  if (!Array.isArray(rules))
    throw wrong(
      source,
      '',
      'The file has no array "rules".',
      'Write `rules: [{ rule: CODE, severity: warning, reason: WHY }]`.',
    );
  return rules.map((entry, index) => readSetting(source, isObject(entry) ? entry : {}, pointer('rules', index)));
}

function readSetting(source: SourceDocument, entry: JsonObject, place: string): RuleSetting {
  const codes = RULES.map(({ code }): string => code);
  const code = stringOf(entry['rule']) ?? '';
  if (!codes.includes(code))
    throw wrong(
      source,
      place,
      `There is no rule ${JSON.stringify(entry['rule'])}.`,
      `See docs/check-rules.md.${didYouMean(code, codes)}`,
    );
  const unknown = Object.keys(entry).find((name) => !MEMBERS.includes(name));
  if (unknown !== undefined)
    throw wrong(
      source,
      place,
      `The setting of ${code} has an unknown member "${unknown}".`,
      `It can have ${MEMBERS.join(', ')}.`,
    );
  const severity = [...SEVERITIES, 'off' as const].find((one) => one === entry['severity']);
  if (severity === undefined)
    throw wrong(
      source,
      place,
      `The severity of ${code} cannot be ${JSON.stringify(entry['severity'])}.`,
      `Allowed: ${VALUES.join(', ')}.`,
    );
  if (!stringOf(entry['reason'])?.trim())
    throw wrong(source, place, `The setting of ${code} has no reason.`, 'Say in "reason" why the finding is accepted.');
  const files = [entry['files'] ?? []].flat();
  if (!files.every((file) => typeof file === 'string'))
    throw wrong(
      source,
      place,
      `"files" of ${code} must be globs.`,
      'Write a glob such as specs/**/*.yaml, or an array of them.',
    );
  return { code, severity, files };
}

/**
 * The findings as the settings have them; of several settings for a rule, the last one counts.
 * @param path of their file, as {@link projectPath} has it.
 */
export function applySettings(settings: readonly RuleSetting[], path: string, findings: readonly Finding[]): Finding[] {
  const applying = settings.filter(({ files }) => files.length === 0 || files.some((glob) => matchesGlob(glob, path)));
  return findings.flatMap((finding) => {
    const severity = applying.findLast(({ code }) => code === finding.code)?.severity ?? finding.severity;
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}

function wrong(source: SourceDocument, place: string, message: string, help: string): InputError {
  return new InputError(message, { code: 'wrong-check-config', place: source.locate(place), help });
}
