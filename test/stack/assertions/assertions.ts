// What no scanner sees, as one list.
import { findAlarmFaults } from './find-alarm-faults.ts';
import { findDashboardFaults } from './find-dashboard-faults.ts';
import { findDeploymentFaults } from './find-deployment-faults.ts';
import { findEndpointFaults } from './find-endpoint-faults.ts';
import { findExcessPermissions } from './find-excess-permissions.ts';
import { findLogFaults } from './find-log-faults.ts';
import { findPolicyMisfits } from './find-policy-misfits.ts';
import { findStreamFaults } from './find-stream-faults.ts';
import { findThrottleFaults } from './find-throttle-faults.ts';
import { findTlsConflicts } from './find-tls-conflicts.ts';
import { findWebAclFaults } from './find-web-acl-faults.ts';
import type { Assertion } from './subject.ts';

export const ASSERTIONS = {
  'the policy fits the authorization': findPolicyMisfits,
  'the endpoint fits the network, and the document has its guards': findEndpointFaults,
  'mutual TLS and enhanced TLS are never together': findTlsConflicts,
  'the stream has what its mode takes': findStreamFaults,
  'the role may do what the document calls and no more': findExcessPermissions,
  'a changed parameter reaches the stage': findDeploymentFaults,
  'every route is throttled': findThrottleFaults,
  'logs hold nothing of what callers send': findLogFaults,
  'alarms watch metrics that exist': findAlarmFaults,
  'the dashboard shows metrics that exist': findDashboardFaults,
  'a web ACL guards the stage': findWebAclFaults,
} as const satisfies Readonly<Record<string, Assertion>>;
