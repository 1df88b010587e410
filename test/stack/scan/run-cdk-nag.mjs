// Runs every pack of cdk-nag over templates, each read by CfnInclude: node run-cdk-nag.mjs FOLDER FILE…
// FOLDER has aws-cdk-lib and cdk-nag in node_modules. Prints a list of {file, rule, resource} as JSON; a template with
// properties that the CDK does not know is a finding, CfnSynthesisError.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [folder, ...files] = process.argv.slice(2);
const require = createRequire(join(folder, 'main.js'));
const { App, Aspects, Stack } = require('aws-cdk-lib');
const { CfnInclude } = require('aws-cdk-lib/cloudformation-include');
const nag = require('cdk-nag');

const PACKS = [
  'AwsSolutionsChecks',
  'HIPAASecurityChecks',
  'NIST80053R4Checks',
  'NIST80053R5Checks',
  'PCIDSS321Checks',
  'ServerlessChecks',
];

const findings = [];
const outdir = mkdtempSync(join(tmpdir(), 'cdk-nag-'));
try {
  for (const [index, file] of files.entries()) {
    const app = new App({ analyticsReporting: false, outdir: join(outdir, String(index)) });
    const stack = new Stack(app, 'Stack');
    const add = ({ ruleId, resource }) => findings.push({ file, rule: ruleId, resource: resource.node.id });
    const nothing = () => {};
    const logger = {
      onCompliance: nothing,
      onNonCompliance: add,
      onSuppressed: add,
      // A rule that could not decide is a finding, too.
      onError: add,
      onSuppressedError: add,
      onNotApplicable: nothing,
    };
    for (const pack of PACKS)
      Aspects.of(app).add(new nag[pack]({ reports: false, logIgnores: false, additionalLoggers: [logger] }));
    try {
      new CfnInclude(stack, 'Template', { templateFile: file });
      app.synth();
    } catch (error) {
      if (error.type !== 'CfnSynthesisError') throw error;
      findings.push({ file, rule: 'CfnSynthesisError', resource: '' });
    }
  }
} finally {
  rmSync(outdir, { recursive: true });
}
process.stdout.write(JSON.stringify(findings));
