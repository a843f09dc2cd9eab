import { z } from 'zod';
import type { Locale } from '#core/base/locale.ts';
import { ok, refuse } from '#core/base/result.ts';
import { pageAnswer } from '#platform/http/page.ts';
import { read, type Route } from '#platform/http/route.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { addressesById, allAddresses } from './addresses.ts';
import { maskGroups, type FigureSource } from './figures.ts';
import { groupPlaces } from './map-view.ts';
import { placeKinds } from './osm/place-kind.ts';
import { addressesPage } from './pages/addresses-page.ts';
import { figuresPage } from './pages/figures-page.ts';
import { addressLine, mapHref, mapPage } from './pages/map-page.ts';
import { placesOfQuartier } from './places.ts';
import { selectDataDate, selectDrawing } from './quartier.queries.ts';
import { mapInput, searchInput } from './quartier.schema.ts';
import { searchAddresses } from './search-addresses.ts';
import { quartierTexts } from './texts.ts';
import { walksFrom } from './walking-distances.ts';

const showMap = read({
  path: '/quartier', allow: 'directory:see', input: mapInput,
  handle: async (ctx, { von, wie, art }) => {
    const t = quartierTexts(ctx.locale);
    const frame = { title: t('map.title'), lead: t('map.lead'), current: 'quartier', sources: ['openstreetmap'] as const };
    const drawing = await selectDrawing(ctx);
    if (drawing === undefined) {
      return ok(pageAnswer(ctx, { ...frame, main: emptyState({ title: t('map.none-title'), body: t('map.none-body'), icon: 'map' }) }));
    }
    const home = von === null ? undefined : (await addressesById(ctx, [von])).get(von);
    if (von !== null && home === undefined) return refuse('not-found');
    const places = await placesOfQuartier(ctx);
    const walks = home && await walksFrom(ctx, home, places, wie);
    const dataDate = await selectDataDate(ctx);
    const view = {
      name: ctx.quartier.name, drawing, groups: groupPlaces(places, walks, art), kind: art, home, walker: wie,
      dataDate: dataDate === undefined ? undefined : dateWords(dataDate, ctx.locale),
    };
    return ok(pageAnswer(ctx, { ...frame, main: mapPage(view, ctx.locale) }));
  },
});

const showAddresses = read({
  path: '/quartier/adressen', allow: 'directory:see', input: searchInput,
  handle: async (ctx, { q }) => {
    const t = quartierTexts(ctx.locale);
    const found = q === '' ? await allAddresses(ctx) : await searchAddresses(ctx, q);
    const [only] = found;
    if (q !== '' && found.length === 1 && only !== undefined) return ok({ kind: 'redirect', to: mapHref({ home: only }) });
    return ok(pageAnswer(ctx, {
      title: t('search.title'), lead: t('search.lead'), current: 'quartier', sources: ['openstreetmap'], narrow: true,
      crumbs: [{ label: t('map.title'), href: '/quartier' }], main: addressesPage(q, found, ctx.locale),
    }));
  },
});

/** Suggestions while typing, as `mi-suggest` reads them. */
const suggestAddresses = read({
  path: '/quartier/adressen.json', allow: 'directory:see', input: searchInput,
  handle: async (ctx, { q }) => {
    const found = await searchAddresses(ctx, q, 10);
    return ok({ kind: 'json', value: found.map((address) => ({ id: address.id, label: addressLine(address) })) });
  },
});

function showFigures(sources: readonly FigureSource[]): Route {
  return read({
    path: '/quartier/zahlen', allow: 'figures:see', input: z.object({}),
    handle: async (ctx) => {
      const t = quartierTexts(ctx.locale);
      const places = await placesOfQuartier(ctx);
      const groups = [];
      for (const source of sources) groups.push(...await source(ctx));
      const view = {
        addresses: (await allAddresses(ctx)).length,
        places: placeKinds.map((kind) => ({ kind, count: places.filter((place) => place.kind === kind).length })),
        groups: maskGroups(groups),
      };
      return ok(pageAnswer(ctx, {
        title: t('figures.title'), lead: t('figures.lead'), current: 'figures', sources: ['openstreetmap'],
        main: figuresPage(view, ctx.locale),
      }));
    },
  });
}

function dateWords(date: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'de-DE', { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** The routes of this room; `sources` are the rooms that have figures of people and help for `/quartier/zahlen`. */
export function quartierRoutes(sources: readonly FigureSource[]): readonly Route[] {
  return [showMap, showAddresses, suggestAddresses, showFigures(sources)];
}
