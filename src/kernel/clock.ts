/** The time as a port: nothing below the front doors asks the machine for it. */
export interface Clock {
  now(): Date;
  /** Milliseconds that only grow; for durations, never for dates. */
  monotonicMs(): number;
}

export const systemClock: Clock = {
  now: () => new Date(),
  monotonicMs: () => performance.now(),
};
