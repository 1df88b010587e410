// A loaded document: everything that does not depend on the request, computed once. Each stage declares the part it uses.
// Types only.
import type { ApiDocument } from '../../apigateway/index.ts';
import type { SourceDocument } from '../../source/index.ts';
import type { Authorization } from '../authorize/authorize.ts';
import type { CompiledIntegration } from '../integrate/integrate.ts';
import type { DeclaredResponses } from '../map/map-response.ts';
import type { DeployedApi } from '../request/deployed-api.ts';
import type { GatewayResponses } from '../respond/gateway-response.ts';
import type { RouteNode } from '../route/route-tree.ts';
import type { BodyModels } from '../validate/body-models.ts';
import type { RequestParameter } from '../validate/check-parameters.ts';

export interface Api extends DeployedApi {
  readonly title: string;
  /** The document to execute, without intrinsics and without the template around it. */
  readonly document: ApiDocument;
  /** The file that contains the document, or the template around it, with places. */
  readonly source: SourceDocument;
  /** Every file that was read, to watch for changes. */
  readonly files: readonly string[];
  readonly operations: readonly CompiledOperation[];
  readonly routes: RouteNode<CompiledOperation>;
  readonly gatewayResponses: GatewayResponses;
}

/** One method of one resource. */
export interface CompiledOperation {
  /** An HTTP method in upper case, or `ANY`. */
  readonly method: string;
  /** `/streams/{stream-name}/record`. */
  readonly path: string;
  readonly resourceId: string;
  readonly id: string | undefined;
  readonly authorization: Authorization;
  /** Declared parameters and path variables. */
  readonly parameters: readonly RequestParameter[];
  /** In the order of the error message. Empty when parameters are not validated. */
  readonly requiredParameters: readonly RequestParameter[];
  /** Absent when the body is not validated. */
  readonly models: BodyModels | undefined;
  readonly integration: CompiledIntegration;
  readonly responses: DeclaredResponses;
}
