import { object, rollout } from './manifests.js';

const argo = 'argoproj.io/v1alpha1';

/** An AnalysisTemplate; `spec` in flow style, without its braces. */
export function template(name: string, spec: string, kind = 'AnalysisTemplate'): string {
  return object(argo, kind, name, `{${spec}}`);
}

/** A metric that nothing is wrong with, and what is added or replaced. */
export function metric(name: string, more = '', provider = 'web: {url: http://web}'): string {
  return `{name: ${name}, provider: {${provider}}${more === '' ? '' : `, ${more}`}}`;
}

/** A Rollout whose canary has one analysis step. */
export function step(analysis: string, more = ''): string {
  return canary(`steps: [{setWeight: 20}, {analysis: {${analysis}}}]${more}`);
}

export function background(analysis: string): string {
  return canary(`analysis: {${analysis}}`);
}

export function canary(strategy: string): string {
  return rollout({ spec: `strategy: {canary: {${strategy}}}` });
}

export function blueGreen(strategy: string): string {
  return rollout({ spec: `strategy: {blueGreen: {activeService: web, ${strategy}}}` });
}

export function experiment(spec: string): string {
  return object(argo, 'Experiment', 'trial', `{${spec}}`);
}

export function run(spec: string): string {
  return object(argo, 'AnalysisRun', 'by-hand', `{${spec}}`);
}

export const stepTemplates = 'Rollout/web spec.strategy.canary.steps[1].analysis.templates';
