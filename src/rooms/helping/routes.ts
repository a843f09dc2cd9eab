import type { Route } from '#platform/http/route.ts';
import { commissionRoutes } from './routes/commissions.ts';
import { ledgerRoutes } from './routes/ledger.ts';
import { requestRoutes } from './routes/requests.ts';
import { rosterRoutes } from './routes/roster.ts';
import { visitRoutes } from './routes/visits.ts';

/** Every route of room helping. */
export const helpingRoutes: readonly Route[] = [
  ...rosterRoutes, ...requestRoutes, ...commissionRoutes, ...visitRoutes, ...ledgerRoutes,
];
