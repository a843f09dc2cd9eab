import type { Route } from '#platform/http/route.ts';

/** Every route of room cooperation. */
export const cooperationRoutes: readonly Route[] = [];
