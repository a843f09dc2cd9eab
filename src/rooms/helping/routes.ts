import type { Route } from '#platform/http/route.ts';

/** Every route of room helping. */
export const helpingRoutes: readonly Route[] = [];
