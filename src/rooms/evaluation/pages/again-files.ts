import type { Locale } from '#core/base/locale.ts';
import { leastCount } from '#core/base/small-counts.ts';
import { section } from '#web/design-system/card.ts';
import { html, type Html } from '#web/html.ts';
import { indicatorFiles } from '../reports/indicator-export.ts';
import { indicatorTexts } from '../texts/indicators.ts';

/** The files from which figures of a period, and the mix of a site beside this one, can be calculated again. */
export function againFiles(locale: Locale, { year, siteId }: { readonly year: number | null; readonly siteId: string | null }): Html {
  const t = indicatorTexts(locale);
  const query = [...(year === null ? [] : [`jahr=${year}`]), ...(siteId === null ? [] : [`ort=${siteId}`])].join('&');
  return section({
    title: t('again'), lead: t('again.lead', { least: leastCount }),
    body: html`<ul>${Object.keys(indicatorFiles).map((name) =>
      html`<li><a href="/wirkung/nachrechnen/${name}${query === '' ? '' : `?${query}`}">${t(`again.${name as 'teile.csv'}`)}</a></li>`)}</ul><p>${t('again.how')}</p>`,
  });
}
