/** Random numbers that are the same for the same seed. The core knows no other randomness (rule A2). */
export type SeededRandom = {
  /** A float in [0, 1). */
  next(): number;
  /** A whole number in [0, below). */
  below(below: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One of the given items; throws for an empty list. */
  pick<T>(items: readonly T[]): T;
  /** One of the items with probability proportional to its weight. */
  pickWeighted<T>(items: readonly T[], weight: (item: T) => number): T;
  /** A new list in random order. */
  shuffle<T>(items: readonly T[]): T[];
  /** An independent stream, named so that adding draws in one place leaves the others unchanged. */
  fork(name: string): SeededRandom;
};

/**
 * sfc32 (Chris Doty-Humphrey's Small Fast Counter, 32 bit; passes PractRand), seeded through splitmix32.
 * An ad-hoc generator measurably worsens searches, hence a published one.
 */
export function seededRandom(seed: number): SeededRandom {
  let state = seed | 0;
  const split = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let z = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let a = split();
  let b = split();
  let c = split();
  let counter = 1;
  const uint32 = (): number => {
    const sum = (a + b + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 12; i++) uint32();

  const next = (): number => uint32() / 4_294_967_296;
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (items) => {
      if (items.length === 0) throw new RangeError('nothing to pick from');
      return items[below(items.length)]!;
    },
    pickWeighted: (items, weight) => {
      if (items.length === 0) throw new RangeError('nothing to pick from');
      let rest = next() * items.reduce((sum, item) => sum + weight(item), 0);
      for (const item of items) {
        rest -= weight(item);
        if (rest < 0) return item;
      }
      return items[items.length - 1]!;
    },
    shuffle: (items) => {
      const shuffled = [...items];
      for (let i = shuffled.length - 1; i > 0; i--) {
        const j = below(i + 1);
        [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
      }
      return shuffled;
    },
    fork: (name) => {
      let hash = seed | 0;
      for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
      return seededRandom(hash);
    },
  };
}
