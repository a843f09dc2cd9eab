import type { Route } from '#platform/http/route.ts';
import { gradingRoutes } from './routes/grading.ts';
import { moneyRoutes } from './routes/money.ts';
import { selfCheckRoutes } from './routes/self-check.ts';

/** Every route of room entitlements. */
export const entitlementsRoutes: readonly Route[] = [...selfCheckRoutes, ...gradingRoutes, ...moneyRoutes];
