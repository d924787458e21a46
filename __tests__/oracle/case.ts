import type { JsonObject } from '../../src/render/renderer.js';

/** What a generator may draw from; the same seed draws the same. */
export interface Random {
  /** A whole number, both ends included. */
  int(lo: number, hi: number): number;
  pick<T>(list: readonly T[]): T;
  bool(): boolean;
  /** A short name of lower-case letters, right for objects, labels and ports. */
  text(): string;
}

/** Manifests that one id of the catalogue refuses, and manifests close to them that it accepts. */
export interface CatalogueCase {
  /** `C8`. */
  readonly id: string;
  /** All objects of one case, the Rollout first. They violate this id and nothing else. */
  violating(random: Random): JsonObject[];
  /** Differs from a violating case only as far as it must, and violates nothing. */
  nearMiss(random: Random): JsonObject[];
  /** No Go function can be asked: what a router finds at reconcile, or what only this project says. */
  readonly oracle?: 'none';
  /** Why not. */
  readonly reason?: string;
}

/**
 * mulberry32: ten lines whose numbers can never change under us. fast-check's generator is its own dependency, and its properties
 * are for shrinking, which the cases here have no use for.
 */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (lo: number, hi: number): number => lo + Math.floor(next() * (hi - lo + 1));
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('nothing to pick from');
    return list[int(0, list.length - 1)] as T;
  };
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return {
    int,
    pick,
    bool: () => next() < 0.5,
    text: () => Array.from({ length: int(4, 8) }, () => pick(letters)).join(''),
  };
}
