/**
 * Ids of which we may say more than the controller does, and why. An id that is not here must be refused by the controller (or the
 * API server) whenever we refuse it.
 */
export const stricter: Readonly<Record<string, string>> = {};
