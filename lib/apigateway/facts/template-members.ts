// The variables of mapping templates and the members of $input and $util.
// Source: API Gateway Developer Guide, "Mapping template variables for API Gateway"; $foreach and $velocityCount: Velocity 1.7 User Guide.

/** Variables that no template sets. */
export const TEMPLATE_VARIABLES: ReadonlySet<string> = new Set([
  'input',
  'util',
  'context',
  'stageVariables',
  'foreach',
  'velocityCount',
  'velocityHasNext',
]);

const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  input: ['body', 'json', 'params', 'path'],
  util: ['base64Decode', 'base64Encode', 'escapeJavaScript', 'parseJson', 'urlDecode', 'urlEncode'],
};

/** The members of `$input` or `$util`; undefined for other variables. */
export function templateMembers(variable: string): readonly string[] | undefined {
  return Object.hasOwn(MEMBERS, variable) ? MEMBERS[variable] : undefined;
}
