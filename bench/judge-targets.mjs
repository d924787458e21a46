// Copied beside the compiled sources and run there: renders and judges the targets of a repository as one worker does, and prints how long each stage took.
import { targetLimits } from './src/check/executor.js';
import { createBench, judgeTarget } from './src/check/judge.js';
import { planCheck, taskOf } from './src/check/plan.js';
import { parseFlags } from './src/inputs/flags.js';
import { createEmbeddedRenderer } from './src/render/embedded/embedded-renderer.js';
import { loadRendererModule } from './src/render/embedded/module.js';

const { request } = parseFlags(['check', '--config', 'rollout-guard.yaml'], {
  cwd: process.argv[2],
  version: 'bench',
  environment: {},
});
const plan = planCheck(request, undefined);
const tasks = plan.affected.map((target, id) => taskOf(id, target, plan.head, plan));
const bench = createBench(createEmbeddedRenderer(await loadRendererModule()), targetLimits);

const spent = {};
let stage = 'waiting';
let since = performance.now();
const heartbeat = {
  enter(next) {
    const now = performance.now();
    spent[stage] = (spent[stage] ?? 0) + now - since;
    stage = next;
    since = now;
  },
  rule: () => undefined,
};
let objects = 0;
for (const task of tasks) {
  const outcome = await judgeTarget(bench, task, heartbeat);
  heartbeat.enter('waiting');
  if (outcome.problem !== undefined) throw new Error(JSON.stringify(outcome.problem));
  objects += outcome.objects;
}
const stages = Object.fromEntries(
  Object.entries(spent).map(([name, milliseconds]) => [name, Math.round(milliseconds)]),
);
console.log(JSON.stringify({ targets: tasks.length, objects, stages }));
