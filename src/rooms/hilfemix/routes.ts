import type { Route } from '#platform/http/route.ts';

/** Every route of room hilfemix. */
export const hilfemixRoutes: readonly Route[] = [];
