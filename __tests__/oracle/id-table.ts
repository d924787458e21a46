import { objectAt } from '../../src/manifests/json.js';
import type { JsonObject } from '../../src/render/renderer.js';

/** Tells an error of the oracle from all others. The first row that fits counts. */
export interface Row {
  readonly ids: readonly string[];
  readonly source: readonly string[];
  readonly kind?: readonly string[];
  readonly type?: string;
  readonly path?: RegExp;
  readonly detail?: RegExp;
  readonly value?: RegExp;
  /**
   * The function knows the run, not the field: the fault may be told of the template, of its metric, or of the place that runs
   * it.
   */
  readonly anywhere?: true;
  /** Asked of the Rollout, where two ids share words and path. */
  readonly when?: (rollout: JsonObject | undefined) => boolean;
}

const spec = ['spec'];
const references = ['references'];
const run = ['analysisrun'];
const experiment = ['experiment'];
const either = ['references', 'experiment'];
const strategy = String.raw`^spec\.strategy\.`;
const canary = String.raw`${strategy}canary\.`;
const traffic = String.raw`${canary}trafficRouting`;
const step = String.raw`${canary}steps\[\d+\]`;
const templates = String.raw`\.(analysis|prePromotionAnalysis|postPromotionAnalysis)\.templates$`;

function row(
  id: string,
  source: readonly string[],
  path?: string,
  detail?: RegExp,
  more: Partial<Row> = {},
): Row {
  return {
    ids: [id],
    source,
    ...(path !== undefined && { path: new RegExp(path) }),
    ...(detail && { detail }),
    ...more,
  };
}

function told(ids: string, ...rest: [readonly string[], string?, RegExp?]): Row {
  return { ...row('', ...rest), ids: ids.split('|'), anywhere: true };
}

const hasAlb = (rollout: JsonObject | undefined): boolean =>
  objectAt(rollout, 'spec', 'strategy', 'canary', 'trafficRouting', 'alb') !== undefined;

const rolloutSpec: readonly Row[] = [
  row('S1', ['spec', 'schema'], '^spec\\.replicas$', /greater than or equal to 0|non-negative/),
  row('S2', spec, '^spec\\.selector$', /has missing field/),
  row('S4', spec, '^spec\\.selector$', /empty selector/),
  row('S3', spec, '^spec\\.selector'),
  row('S5', spec, '^spec\\.template$', /must be empty/),
  row('S5', references, '^spec\\.workloadRef$', /template must be empty/),
  row('S15', references, '^spec\\.workloadRef$', /is not supported/),
  row('S16', references, '^spec\\.workloadRef$', /not found/),
  // A workload whose template or selector cannot be decoded.
  { ids: ['*'], source: references, path: /^spec\.workloadRef$/ },
  row('S6', spec, '^spec\\.template\\.metadata\\.labels$', /`selector` does not match/),
  row('S9', spec, '^spec\\.template\\.spec\\.restartPolicy$'),
  row('S10', spec, '^spec\\.template\\.spec\\.activeDeadlineSeconds$', undefined, {
    type: 'FieldValueForbidden',
  }),
  row('W9', spec, String.raw`^spec\.template\.spec\.volumes\[\d+\]\.\w+$`, /more than 1 volume type/),
  row('S7', spec, '^spec\\.template'),
  row('S11', spec, '^spec\\.minReadySeconds$'),
  row('S12', spec, '^spec\\.revisionHistoryLimit$'),
  row('S13', spec, '^spec\\.progressDeadlineSeconds$', /greater than or equal to 0/),
  row('S14', spec, '^spec\\.progressDeadlineSeconds$', /minReadySeconds/),
];

const strategies: readonly Row[] = [
  row('T1', spec, '^spec\\.strategy$', /missing field/),
  row('T2', spec, '^spec\\.strategy$', /Multiple Strategies/),
  row('B1', spec, `${strategy}blueGreen\\.activeService$`),
  row('B2', spec, `${strategy}blueGreen\\.scaleDownDelayRevisionLimit$`),
  row('B3', spec, `${strategy}blueGreen\\.antiAffinity$`),
  row('B4', spec, `${strategy}blueGreen\\.antiAffinity\\..*weight$`),
  row('C1', spec, `${canary}maxSurge$`),
  row('C2', spec, `${canary}stableService$`, /same service/),
  row('C3', spec, `${traffic}\\.alb$`),
  row('C6', spec, `${canary}pingPong\\.pingService$`, /same service/),
  row('C4', spec, `${canary}pingPong\\.pingService$`),
  row('C5', spec, `${canary}pingPong\\.pongService$`),
  row('C7', spec, `${traffic}\\.alb\\.rootService$`),
  row('C8', spec, `${canary}stableService$`),
  row('C9', spec, `${canary}canaryService$`),
  row('C10', spec, `${canary}scaleDownDelaySeconds$`),
  row('C12', spec, `${canary}dynamicStableScale$`, /cannot be used with/),
  row('C11', spec, `${canary}dynamicStableScale$`),
  row('C13', spec, `${traffic}\\.maxTrafficWeight$`),
  row('C14', spec, `${canary}antiAffinity$`),
  row('C15', spec, `${canary}antiAffinity\\..*weight$`),
];

const steps: readonly Row[] = [
  row('P2', spec, `${step}$`, /Step must have one/, { value: /SetCanaryScale/ }),
  row('P1', spec, `${step}$`, /Step must have one/),
  row('P3', spec, `${step}\\.setWeight$`),
  row('P4', spec, `${step}\\.pause\\.duration$`),
  row('P5', spec, `${traffic}$`, /SetCanaryScale requires/),
  row('P6', spec, `${step}\\.setHeaderRoute$`, /requires TrafficRouting/),
  row('P12', spec, `${step}\\.set(Header|Mirror)Route$`, /does not exist/),
  row('P7', spec, `${step}\\.setHeaderRoute\\.match`, undefined, { when: hasAlb }),
  row('P8', spec, `${step}\\.setHeaderRoute\\.match`),
  row('P9', spec, `${step}\\.setMirrorRoute$`),
  row('P10', spec, `${step}\\.setMirrorRoute\\.match`),
  row('P11', spec, `${traffic}\\.managedRoutes$`),
  row('P13', spec, `${step}\\.experiment\\.templates.*weight$`, /unless TrafficRouting/),
  row('P14', spec, `${step}\\.experiment\\.templates.*weight$`),
  row('P15', experiment, `${step}\\.experiment\\.templates.*specRef$`),
  row('P16', spec, `${step}$`, /Analyses arguments/),
  // A path that the Rollout does not have fails when the run is made.
  { ids: ['P16', 'AR18'], source: ['analysisrun', 'experiment'], path: /\.args$/ },
];

const lookUps: readonly Row[] = [
  row('X1', references, strategy, /^service ".*" not found$/),
  row('E6', experiment, undefined, /^(Cluster)?AnalysisTemplate '.*' (not found|includes itself)/, {
    kind: ['Experiment', 'Rollout'],
  }),
  row('X2', either, undefined, /^(Cluster)?AnalysisTemplate '.*' (not found|includes itself)/),
  row('X3', references, `${traffic}\\.nginx$`),
  row('X4', references, `${traffic}\\.alb$`),
  row('X5', references, `${traffic}\\.(nginx|alb)\\.`, /not found$/),
  row('X6', references, `${traffic}\\.istio$`),
  row('X7', references, `${traffic}\\.istio\\.`, /not found$/),
  row('X8', references, `${traffic}\\.ambassador\\.mappings$`),
  row('X9', references, `${traffic}\\.appMesh\\.`),
  row('X9', references, undefined, /Virtual-service is not associated/, { type: 'ControllerError' }),
  { ...row('V1', references, undefined, /has unmatch label/), ids: ['V1', 'W14'] },
  row('V2', references, undefined, /managed by another Rollout/),
];

const templateSets: readonly Row[] = [
  told('N1|AR2', either, undefined, /two metrics have the same name/),
  told('N2', either, undefined, /two Dry-Run metric rules/),
  told('N3', either, undefined, /two Measurement Retention metric rules/),
  told('N4', either, undefined, /specified multiple times with different values/),
  told('N5', either, undefined, /^args\.[^]* was not resolved$/),
  told('N6', references, templates, /has both Value and ValueFrom/),
  told('N8', references, templates, /which runs indefinitely/),
  told('N9', references, `${canary}analysis\\.templates$`),
  // What cannot be put in, and what is no JSON any more once it is.
  told('N7|AR18', references, templates, /^AnalysisTemplate /),
];

const routers: readonly Row[] = [
  row('I1', references, `${traffic}\\.nginx\\.`, /has no rules using/),
  row('I2', references, `${traffic}\\.alb\\.`, /has no rules using/),
  row('M1', references, `${traffic}\\.istio\\.`, /^Unable to get/),
  row('M2', references, `${traffic}\\.istio\\.`, /HTTP Route '.*' is not found/),
  row('M5', references, `${traffic}\\.istio\\.`, /No matching TLS routes/),
  row('M7', references, `${traffic}\\.istio\\.`, /No matching TCP routes/),
  row('M4', references, `${traffic}\\.istio\\.`, /spec\.http\[\] should be set/),
  row('M6', references, `${traffic}\\.istio\\.`, /spec\.tls\[\] should be set/),
  row('M8', references, `${traffic}\\.istio\\.`, /spec\.tcp\[\] should be set/),
  row('M3', references, `${traffic}\\.istio\\.`, /not found in route/),
  row('D1', references, '^spec\\.weight$'),
  row('D4', references, '^spec\\.routes$'),
  row('D5', references, '^spec\\.routes', /Error getting route details|Invalid route was found/),
  row('D6', references, '^spec\\.routes', /Invalid route action/),
  row('D7', references, '^spec\\.routes', /Invalid number of weightedTargets/),
];

const analysisRuns: readonly Row[] = [
  told('AR1', run, undefined, /^no metrics specified/),
  told('AR2|N1', run, undefined, /^duplicate name/),
  told('AR3', run, undefined, /^consecutiveSuccessLimit must be >= 0/),
  told('AR4', run, undefined, /^failureLimit must be >= 0/),
  told('AR5', run, undefined, /cannot both be disabled/),
  told('AR6', run, undefined, /^inconclusiveLimit must be >= 0/),
  told('AR7', run, undefined, /^consecutiveErrorLimit must be >= 0/),
  told('AR8', run, undefined, /must be >= failureLimit \+ consecutiveSuccessLimit/),
  told('AR9', run, undefined, /^count must be >= consecutiveSuccessLimit/),
  told('AR10', run, undefined, /^count must be >= inconclusiveLimit/),
  told('AR11', run, undefined, /^interval must be specified/),
  told('AR12', run, undefined, /^invalid interval/),
  told('AR13', run, undefined, /^invalid startDelay/),
  told('AR14', run, undefined, /^no provider/),
  told('AR15', run, undefined, /^multiple providers/),
  told('AR16', run, undefined, /^dryRun/),
  told('AR17', run, undefined, /^measurementRetention/),
  told('AR18|N7|N5', run, undefined, /^Unable to resolve metric arguments/),
];

const experiments: readonly Row[] = [
  row('E1', experiment, undefined, /missing field '\.Spec\.Templates/),
  row('E2', experiment, undefined, /selecting all pods/),
  row('E3', experiment, undefined, /^MinReadySeconds cannot be longer/),
  row('E4', experiment, undefined, /has empty template name/),
  row('E5', experiment, undefined, /has repeated template name/),
];

const argoKinds = ['Rollout', 'AnalysisTemplate', 'ClusterAnalysisTemplate', 'AnalysisRun', 'Experiment'];
const schema = ['schema'];

// Repeated list-map keys and missing names in a pod template are refused at apply as well as by the controller.
const applied: readonly Row[] = [
  { ids: ['W5'], source: schema, type: 'UnknownField', kind: argoKinds },
  row('A6', schema, '^spec\\.selector$', /immutable/),
  { ids: ['A1', 'A2', 'S7', '*'], source: schema, kind: ['Rollout'], path: /^spec\.template(\.|$)/ },
  { ids: ['A3', 'A1', '*'], source: schema, kind: ['Rollout'], path: new RegExp(traffic) },
  { ids: ['A2', 'A1', '*'], source: schema, kind: ['Rollout'], path: new RegExp(`${canary}steps`) },
  { ids: ['A1', '*'], source: schema, kind: ['Rollout'] },
  {
    ids: ['A4', 'A1', '*'],
    source: schema,
    kind: ['AnalysisTemplate', 'ClusterAnalysisTemplate', 'AnalysisRun'],
  },
  { ids: ['A5', 'A1', 'S7', '*'], source: schema, kind: ['Experiment'] },
  { ids: ['*'], source: schema },
];

const kubernetes: readonly Row[] = [
  { ids: ['S7', 'S9'], source: ['core'], path: /restartPolicy$/ },
  { ids: ['S7', 'S10'], source: ['core'], path: /activeDeadlineSeconds$/ },
  { ids: ['W9'], source: ['core'], detail: /more than 1 volume type$/ },
  { ids: ['S7'], source: ['core'] },
  // Validity of workloads beyond their pods is no part of the catalogue.
  { ids: ['*'], source: ['workload'] },
];

/** A crash of the controller, and what it cannot read. */
const crashes: readonly Row[] = [
  {
    ids: ['S7'],
    source: ['spec', 'references', 'analysisrun', 'experiment'],
    type: 'Undecodable',
    detail: /quantities must match/,
  },
  { ids: ['*'], source: ['spec', 'references', 'analysisrun', 'experiment'], type: 'Undecodable' },
  {
    ids: ['*'],
    source: ['spec', 'references', 'analysisrun', 'experiment', 'core', 'schema'],
    type: 'Panic',
  },
];

export const rows: readonly Row[] = [
  ...crashes,
  ...rolloutSpec,
  ...strategies,
  ...steps,
  ...lookUps,
  ...templateSets,
  ...routers,
  ...analysisRuns,
  ...experiments,
  ...applied,
  ...kubernetes,
  // Retries for ever without a condition: an object that cannot be decoded.
  { ids: ['*'], source: ['references'], type: 'ControllerError' },
];
