import { createHash } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Locale } from '#core/base/locale.ts';
import type { RangedRatio } from '#core/impact/sroi/ranged-ratio.ts';

const tag = (locale: Locale): string => (locale === 'en' ? 'en-GB' : 'de-DE');

/** A figure with so many places at most; „–" for what is not known, never NaN. */
export function sayNumber(value: number | null | undefined, locale: Locale, places = 2): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  return (Object.is(value, -0) ? 0 : value).toLocaleString(tag(locale), { maximumFractionDigits: places });
}

/** A figure with exactly so many places, for columns and ratios. */
export function sayFixed(value: number | null | undefined, locale: Locale, places = 2): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  const said = value.toLocaleString(tag(locale), { minimumFractionDigits: places, maximumFractionDigits: places });
  return /^-[0.,]*$/.test(said) ? said.slice(1) : said;
}

/** Euros without cents. */
export function sayMoney(euros: number | null | undefined, locale: Locale): string {
  if (euros === null || euros === undefined || !Number.isFinite(euros)) return '–';
  const said = euros.toLocaleString(tag(locale), { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  return said.replace(/^-(0\D*|€0)$/, '$1');
}

/** A share of 1 in whole percent. */
export function sayShare(share: number | null | undefined, locale: Locale): string {
  if (share === null || share === undefined || !Number.isFinite(share)) return '–';
  return share.toLocaleString(tag(locale), { style: 'percent', maximumFractionDigits: 0 });
}

/** A probability from draws: no finite number of draws makes certain. */
export function sayProbability(share: number, locale: Locale): string {
  if (share > 0.99) return locale === 'en' ? 'more than 99 %' : 'mehr als 99 %';
  if (share < 0.01) return locale === 'en' ? 'less than 1 %' : 'weniger als 1 %';
  return sayShare(share, locale);
}

/** A p-value as tables have it. */
export function sayP(p: number, locale: Locale): string {
  return p < 0.001 ? `< ${sayFixed(0.001, locale, 3)}` : sayFixed(p, locale, 3);
}

/** A ratio never goes without its range: „1 € bringt 2,10 € (1,05 bis 2,95)". */
export function sayRatio({ ratio, low, high, kind }: RangedRatio, locale: Locale): string {
  const [middle, least, most] = [sayFixed(ratio, locale), sayFixed(low, locale), sayFixed(high, locale)];
  if (locale === 'en') return kind === 'net' ? `Each €1 leaves €${middle} beyond itself (${least} to ${most})` : `€1 yields €${middle} (${least} to ${most})`;
  return kind === 'net' ? `Je 1 € bleiben ${middle} € darüber hinaus (${least} bis ${most})` : `1 € bringt ${middle} € (${least} bis ${most})`;
}

/** A day in figures: `30.06.2027`. */
export function sayInstantDay(instant: Temporal.Instant, timeZone: string, locale: Locale): string {
  return new Intl.DateTimeFormat(tag(locale), { day: '2-digit', month: '2-digit', year: 'numeric', timeZone }).format(instant.epochMilliseconds);
}

/** The beginning of a hash, as people compare it. */
export function shortHash(hash: string): string {
  return hash.slice(0, 16).replaceAll(/(.{4})(?=.)/g, '$1 ');
}

/** SHA-256 in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
