import { ok } from '#core/base/result.ts';
import { read, type Route } from '#platform/http/route.ts';
import { againQuery, indicatorQuery, mixQuery, periodQuery } from '../evaluation.schema.ts';
import { readCounted, readIndicator, readIndicators } from '../indicators/read-indicators.ts';
import { readMixPage } from '../indicators/read-mix.ts';
import { indicatorPage } from '../pages/indicator-page.ts';
import { indicatorsPage } from '../pages/indicators-page.ts';
import { mixPage } from '../pages/mix-page.ts';
import { indicatorFiles } from '../reports/indicator-export.ts';

/** The figures of the room: all of them, one with its list, the mix over months, and the files to calculate both again. */
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
  ...Object.entries(indicatorFiles).map(([name, writeFile]) => read({
    path: `/wirkung/nachrechnen/${name}`, allow: 'figures:see', input: againQuery,
    handle: async (ctx, { jahr, ort }) => {
      const [counted, { own, beside }] = await Promise.all([readCounted(ctx, jahr), readMixPage(ctx, ort)]);
      const mixes = [{ site: 'own' as const, mix: own }, ...(beside === undefined ? [] : [{ site: 'beside' as const, mix: beside.mix }])];
      return ok({ kind: 'file', name, mediaType: `text/${name.endsWith('.R') ? 'plain' : 'csv'}; charset=utf-8`, bytes: new TextEncoder().encode(writeFile({ counted, mixes })) });
    },
  })),
];
