import type { Locale } from '#core/base/locale.ts';
import { leastCount } from '#core/base/small-counts.ts';
import type { Indicator } from '#core/impact/indicators/indicators.ts';
import type { Figure } from './indicators/figure.ts';
import { indicatorTexts } from './texts/indicators.ts';

type Unit = Indicator['unit'];

const formats = new Map<string, Intl.NumberFormat>();

/** An amount in the words of its unit: `1.234`, `45 %`, `1.234 €` (from cents), `3,5`. */
export function sayAmount(amount: number, unit: Unit, locale: Locale): string {
  const key = `${unit} ${locale}`;
  let format = formats.get(key);
  if (format === undefined) formats.set(key, format = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'de-DE', optionsOf(unit)));
  return format.format(unit === 'cents' ? amount / 100 : amount);
}

function optionsOf(unit: Unit): Intl.NumberFormatOptions {
  if (unit === 'share') return { style: 'percent', maximumFractionDigits: 0 };
  if (unit === 'cents') return { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 };
  return { maximumFractionDigits: unit === 'persons' || unit === 'hours' ? 0 : 1 };
}

/** A figure as it is shown: its value, „unter 5“, or „unbekannt“. */
export function sayFigure(figure: Figure, unit: Unit, locale: Locale): string {
  const t = indicatorTexts(locale);
  if (figure.kind === 'unknown') return t('unknown');
  return figure.kind === 'masked' ? t('masked', { least: leastCount }) : sayAmount(figure.value, unit, locale);
}

/** The range of a figure, if it has one. */
export function sayRange(figure: Figure, unit: Unit, locale: Locale): string | undefined {
  if (figure.kind !== 'value' || figure.range === undefined) return undefined;
  return indicatorTexts(locale)('range', { least: sayAmount(figure.range.least, unit, locale), most: sayAmount(figure.range.most, unit, locale) });
}
