import { metricProvider } from '../../src/rules/rg462-metric-provider.js';
import { metric, run, template } from './analysis-manifests.js';
import { ruleTester } from './rule-tester.js';

const slo = (provider: string) => template('slo', `metrics: [${metric('a', '', provider)}]`);
const path = 'AnalysisTemplate/slo spec.metrics[name=a].provider';

ruleTester(metricProvider, {
  passes: [
    { name: 'absent: the API server refuses it', yaml: template('slo', 'metrics: [{name: a}]') },
    ...[
      'prometheus',
      'job',
      'web',
      'wavefront',
      'kayenta',
      'datadog',
      'newRelic',
      'cloudWatch',
      'graphite',
      'influxdb',
      'skywalking',
    ].map((name) => ({ name, yaml: slo(`${name}: {}`) })),
    { name: 'a plugin', yaml: slo('plugin: {argoproj-labs/x: null}') },
    { name: 'null is none', yaml: slo('web: {url: a}, job: null, plugin: {}') },
  ],
  fails: [
    { name: 'none', yaml: slo(''), violations: [{ message: 'AR14', path }] },
    { name: 'unknown', yaml: slo('prometeus: {}, plugin: {}'), violations: [{ message: 'AR14', path }] },
    { name: 'two', yaml: slo('web: {}, job: {}'), violations: [{ message: 'AR15', path }] },
    {
      name: 'two plugins in a run',
      yaml: run(`metrics: [${metric('a', '', 'plugin: {x/y: {}, x/z: {}}')}]`),
      violations: [{ message: 'AR15', path: 'AnalysisRun/by-hand spec.metrics[name=a].provider' }],
    },
    {
      name: 'of the cluster',
      yaml: template('slo', `metrics: [${metric('a', '', '')}]`, 'ClusterAnalysisTemplate'),
      violations: [{ message: 'AR14', path: `Cluster${path}` }],
    },
  ],
});
