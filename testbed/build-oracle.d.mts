/** Path of the binary, whether it is built yet or not. */
export function oraclePath(): string;
/** Builds the oracle when its sources changed and returns its path. Throws when Go is not there or the build fails. */
export function buildOracle(): string;
/** Folder of the pinned argo-rollouts module in Go's module cache; downloads it when it is not there. */
export function argoModule(): string;
