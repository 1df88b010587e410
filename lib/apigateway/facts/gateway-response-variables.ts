// The variables of a gateway response's template. API Gateway does not run VTL there: it replaces these and leaves everything else unchanged.
// Source: API Gateway Developer Guide, "x-amazon-apigateway-gateway-responses.responseTemplates" and "Gateway responses in API Gateway".

export interface GatewayVariable {
  /** The three `method.request` roots: nothing else of a request can be used. */
  readonly root:
    | 'context'
    | 'stageVariables'
    | 'method.request.header'
    | 'method.request.path'
    | 'method.request.querystring';
  /** The members after the root, at least one: `['error', 'message']`. */
  readonly path: readonly string[];
}

const ROOT = '(context|stageVariables|method\\.request\\.(?:header|path|querystring))';
const PATH = '((?:\\.[A-Za-z0-9_-]+)+)';
const VARIABLE = new RegExp(`\\$(?:\\{${ROOT}${PATH}\\}|${ROOT}${PATH})`, 'g');

/** What looks like a variable or a function of VTL. */
const LOOK_ALIKE = /\$!?\{?!?[A-Za-z_][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*\}?/;

/** Text and variables, alternating, text first and last. A variable can be in braces: `${context.stage}`. */
export function splitGatewayTemplate(template: string): (string | GatewayVariable)[] {
  const parts: (string | GatewayVariable)[] = [];
  let end = 0;
  for (const match of template.matchAll(VARIABLE)) {
    const [whole, braced, bracedPath, bare, barePath] = match;
    const path = bracedPath ?? barePath ?? '';
    parts.push(template.slice(end, match.index));
    parts.push({ root: (braced ?? bare) as GatewayVariable['root'], path: path.slice(1).split('.') });
    end = match.index + whole.length;
  }
  parts.push(template.slice(end));
  return parts;
}

/** The first piece of text that looks like a variable but is not one, such as `$method.foo` or `$!context.stage`. */
export function findLookAlike(template: string): string | undefined {
  for (const part of splitGatewayTemplate(template)) {
    const found = typeof part === 'string' ? LOOK_ALIKE.exec(part)?.[0] : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
