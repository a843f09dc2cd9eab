/**
 * The best value known to all workers of a job, the least being best; each can offer one and read it at any time.
 * `shared` is what travels to the workers.
 */
export type Incumbent = {
  readonly shared: SharedArrayBuffer;
  /** The least value offered so far; Infinity before the first. */
  value(): number;
  /** Offers a value; true if it is now the least. NaN is never the least. */
  offer(value: number): boolean;
};

/** A new incumbent, or another view of a shared one. */
export function incumbentOf(shared?: SharedArrayBuffer): Incumbent {
  const buffer = shared ?? new SharedArrayBuffer(8);
  const bits = new BigInt64Array(buffer);
  if (shared === undefined) bits[0] = bitsOf(Infinity);
  return {
    shared: buffer,
    value: () => numberOf(Atomics.load(bits, 0)),
    offer: (value) => {
      for (;;) {
        const known = Atomics.load(bits, 0);
        if (!(value < numberOf(known))) return false;
        if (Atomics.compareExchange(bits, 0, known, bitsOf(value)) === known) return true;
      }
    },
  };
}

function bitsOf(value: number): bigint {
  return new BigInt64Array(new Float64Array([value]).buffer)[0]!;
}

function numberOf(bits: bigint): number {
  return new Float64Array(new BigInt64Array([bits]).buffer)[0]!;
}
