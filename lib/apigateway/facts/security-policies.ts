// The TLS policies of API Gateway. Source: API Gateway Developer Guide, "Security policies for REST APIs in API Gateway", and the enum
// SecurityPolicy of the service model (botocore 1.44.8).

/** The enhanced ones of Regional and private APIs; they need an endpoint access mode. Those of edge-optimized APIs end with `_EDGE`. */
export const ENHANCED_SECURITY_POLICIES = [
  'SecurityPolicy_TLS13_1_3_2025_09',
  'SecurityPolicy_TLS13_1_3_FIPS_2025_09',
  'SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09',
  'SecurityPolicy_TLS13_1_2_FIPS_PQ_2025_09',
  'SecurityPolicy_TLS13_1_2_FIPS_PFS_PQ_2025_09',
  'SecurityPolicy_TLS13_1_2_Ext2_PQ_2025_09',
  'SecurityPolicy_TLS13_1_2_Ext2_FIPS_PQ_2025_09',
  'SecurityPolicy_TLS13_1_2_PQ_2025_09',
  'SecurityPolicy_TLS13_1_2_2021_06',
] as const;

/** With STRICT, API Gateway refuses connections whose TLS server name is not the host of the request. */
export const ENDPOINT_ACCESS_MODES = ['BASIC', 'STRICT'] as const;
