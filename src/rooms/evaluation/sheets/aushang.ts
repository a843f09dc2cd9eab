import type { RangedRatio } from '#core/impact/sroi/ranged-ratio.ts';
import { shortened, type SheetTemplate } from '#platform/print/sheet.ts';
import { sayFixed } from '../say.ts';
import { reportTexts } from '../texts/reports.ts';

/** The poster for the hallway. It takes a ratio with its range and no other. */
export type Aushang = { readonly title: string; readonly ranged: RangedRatio; readonly points: readonly string[]; readonly limit: string };

/** A4, one page, in plain words. */
export const aushang: SheetTemplate<Aushang> = {
  name: 'aushang',
  file: new URL('./aushang.typ', import.meta.url),
  pages: 1,
  fill({ title, ranged, points, limit }, { locale, fit }) {
    const t = reportTexts(locale);
    const range = { low: sayFixed(ranged.low, locale), high: sayFixed(ranged.high, locale) };
    return {
      title, limit: shortened(limit, fit), points: points.map((point) => shortened(point, fit)),
      ratio: t(ranged.kind === 'net' ? 'poster.ratio-net' : 'poster.ratio', range),
    };
  },
};
