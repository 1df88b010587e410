// Lists the templates of the gateway responses. They are no VTL: API Gateway replaces variables, nothing else.
import { memberOf, objectOf } from '../../base/index.ts';
import { pointer } from '../../source/index.ts';

const MEMBER = 'x-amazon-apigateway-gateway-responses';
const DIRECTIVE = /#(?:set|if|elseif|else|end|foreach)\b/;

export interface GatewayTemplate {
  readonly pointer: string;
  /** The response type, such as DEFAULT_4XX. */
  readonly type: string;
  readonly mediaType: string;
  readonly source: string;
}

export function listGatewayTemplates(root: unknown): GatewayTemplate[] {
  return Object.entries(objectOf(memberOf(root, MEMBER))).flatMap(([type, response]) =>
    Object.entries(objectOf(memberOf(response, 'responseTemplates'))).flatMap(([mediaType, source]) => {
      const place = pointer(MEMBER, type, 'responseTemplates', mediaType);
      return typeof source === 'string' ? [{ pointer: place, type, mediaType, source }] : [];
    }),
  );
}

/** The first directive of VTL in such a template. */
export function directiveIn({ source }: GatewayTemplate): string | undefined {
  return DIRECTIVE.exec(source)?.[0];
}
