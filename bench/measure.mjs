import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

/**
 * Runs one command to its end.
 * Returns wall time in milliseconds, exit code, the end of stderr and, on Linux, the largest resident set in bytes (of the
 * process itself with all its threads, not of its children).
 */
export async function measure(command, args, { cwd, env, stdout } = {}) {
  const out = openSync(stdout ?? '/dev/null', 'w');
  const started = performance.now();
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', out, 'pipe'] });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr = (stderr + text).slice(-4000);
  });
  const peak = watchPeakMemory(child.pid);
  const exitCode = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? signal));
  });
  const milliseconds = performance.now() - started;
  closeSync(out);
  return { milliseconds, exitCode, stderr, peakBytes: peak.stop() };
}

/** The kernel keeps the high-water mark itself; it only has to be read before the process is gone. */
function watchPeakMemory(pid) {
  let bytes;
  let isRunning = true;
  const look = () => {
    if (!isRunning) return;
    try {
      const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
      if (found !== null) bytes = Number(found[1]) * 1024;
    } catch {
      return;
    }
    setTimeout(look, 20).unref();
  };
  look();
  return {
    stop: () => {
      isRunning = false;
      return bytes;
    },
  };
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Runs the given commands in turn, `runs` times, so that a slow minute of the machine meets all of them. Returns their results by name. */
export async function measureInTurn(runs, commands) {
  const results = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < runs; round += 1) {
    for (const [name, run] of Object.entries(commands)) results[name].push(await run());
  }
  return results;
}

/** One figure against its limit. `value` undefined = could not be measured, which is no pass. */
export function figure(name, value, limit, unit, detail) {
  const outcome = value === undefined ? 'not measured' : value <= limit ? 'within' : 'over';
  return { name, value, limit, unit, outcome, detail };
}
