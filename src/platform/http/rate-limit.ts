/** Token buckets per caller: short bursts pass, floods wait. Held in memory of one web process on purpose. */
export type RateLimit = {
  /** Takes one token; returns the seconds to wait if there is none. */
  take(caller: string, nowMilliseconds: number): number | undefined;
};

const mostCallers = 10_000;

/** A limit of `perMinute` with bursts up to `burst`. Memory is bounded: the callers idle longest are forgotten. */
export function rateLimit({ perMinute, burst }: { perMinute: number; burst: number }): RateLimit {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take(caller, now) {
      const bucket = buckets.get(caller) ?? { tokens: burst, at: now };
      bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 60_000) * perMinute);
      bucket.at = now;
      buckets.delete(caller);
      buckets.set(caller, bucket);
      if (buckets.size > mostCallers) buckets.delete(buckets.keys().next().value!);
      if (bucket.tokens < 1) return Math.ceil(((1 - bucket.tokens) / perMinute) * 60);
      bucket.tokens -= 1;
      return undefined;
    },
  };
}
