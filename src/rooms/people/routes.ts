import type { Route } from '#platform/http/route.ts';
import { consentRoutes } from './consent-routes.ts';
import { eraseRoutes } from './erase-routes.ts';
import { listRoutes } from './list-routes.ts';
import type { PeopleParts } from './people-parts.ts';
import { personRoutes } from './person-routes.ts';

/** The routes of this room; those without an id come first, because `neu` and `doppelt` are no ids. */
export function peopleRoutes(parts: PeopleParts): readonly Route[] {
  return [...listRoutes, ...eraseRoutes(parts), ...personRoutes(parts), ...consentRoutes];
}
