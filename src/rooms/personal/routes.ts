import type { Route } from '#platform/http/route.ts';

export function personalRoutes(_: { baseUrl: string }): readonly Route[] {
  return [];
}
