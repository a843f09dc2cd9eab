/** Milliseconds since this process began, so that its own start counts in a limit of time. */
export function sinceStart(): number {
  return performance.now();
}

/** The moment at which this process began, as the origin of a pool. */
export const processOrigin: number = performance.timeOrigin;
