// A worker whose rules 0 and 1 never end, as the pool sees one: it tells the heartbeat which rule runs, and answers only without them.
import { parentPort, workerData } from 'node:worker_threads';

const cells = new Int32Array(workerData.heartbeat);
const rulesStage = 5;
const endless = ['RG001', 'RG002'];

parentPort.on('message', ({ kind, task }) => {
  if (kind !== 'task') return;
  const setAside = (task.setAside ?? []).map(({ rule }) => rule);
  const next = task.target.name === 'well' ? -1 : endless.findIndex((id) => !setAside.includes(id));
  Atomics.store(cells, 0, rulesStage);
  Atomics.store(cells, 1, task.target.name === 'hopeless' ? 0 : next);
  if (next !== -1 || task.target.name === 'hopeless') for (;;);
  parentPort.postMessage({
    kind: 'outcome',
    outcome: { id: task.id, occurrences: [], setAside: task.setAside ?? [] },
  });
});
