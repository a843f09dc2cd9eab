import { ok } from '#core/base/result.ts';
import { read, type Route } from '#platform/http/route.ts';
import { indicatorQuery, mixQuery, periodQuery } from '../evaluation.schema.ts';
import { readIndicator, readIndicators } from '../indicators/read-indicators.ts';
import { readMixPage } from '../indicators/read-mix.ts';
import { indicatorPage } from '../pages/indicator-page.ts';
import { indicatorsPage } from '../pages/indicators-page.ts';
import { mixPage } from '../pages/mix-page.ts';

/** The figures of the room: all of them, one with its list, and the mix over months. */
export const indicatorRoutes: readonly Route[] = [
  read({
    path: '/wirkung', allow: 'figures:see', input: periodQuery,
    handle: async (ctx, { jahr }) => ok(indicatorsPage(ctx, await readIndicators(ctx, jahr))),
  }),
  read({
    path: '/wirkung/kennzahl', allow: 'figures:see', input: indicatorQuery,
    handle: async (ctx, { name, jahr }) => ok(indicatorPage(ctx, await readIndicator(ctx, name, jahr))),
  }),
  read({
    path: '/wirkung/mix', allow: 'figures:see', input: mixQuery,
    handle: async (ctx, { ort }) => ok(mixPage(ctx, await readMixPage(ctx, ort))),
  }),
];
