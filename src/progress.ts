import type { Terminal } from './terminal.js';

/** Milliseconds before the first word: what ends sooner needs none. */
const patience = 1000;
/** Milliseconds between two lines where they cannot be overwritten. */
const interval = 10_000;

export interface Progress {
  readonly show: (done: number, all: number) => void;
  stop(): void;
}

/** Says on stderr how far a long run is: one line that is overwritten on a terminal, else a line every ten seconds. */
export function startProgress(terminal: Terminal, quiet: boolean): Progress {
  if (quiet) return { show: () => undefined, stop: () => undefined };
  const startedAt = performance.now();
  let saidAt = startedAt + patience - (terminal.stderrIsTty ? 100 : interval);
  let isOnLine = false;
  return {
    show(done, all) {
      const now = performance.now();
      if (now - saidAt < (terminal.stderrIsTty ? 100 : interval) || done === all) return;
      saidAt = now;
      const text = `rollout-guard: ${done} of ${all} targets judged`;
      isOnLine = terminal.stderrIsTty;
      void terminal.say(terminal.stderrIsTty ? `\r${text}` : `${text}\n`);
    },
    stop() {
      if (isOnLine) void terminal.say('\r\u001b[2K');
    },
  };
}
