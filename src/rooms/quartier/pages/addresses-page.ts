import type { Locale } from '#core/base/locale.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { searchBox } from '#web/design-system/search-box.ts';
import { html, type Html } from '#web/html.ts';
import type { Address } from '../quartier.queries.ts';
import { quartierTexts } from '../texts.ts';
import { addressLine, mapHref } from './map-page.ts';

/** The addresses that may be meant; each leads to the map with walking times from there. */
export function addressesPage(typed: string, found: readonly Address[], locale: Locale): Html {
  const t = quartierTexts(locale);
  return html`${searchBox({ action: '/quartier/adressen', label: t('from.label'), hint: t('from.hint'), value: typed, locale, suggest: '/quartier/adressen.json' })}
${found.length === 0
    ? typed !== '' && emptyState({ title: t('search.none-title'), body: t('search.none-body'), icon: 'map' })
    : html`<p role="status">${t('search.found', { count: found.length })}</p>
<ul class="addresses">${found.map((address) => html`<li><a href="${mapHref({ home: address })}">${addressLine(address)}</a>${
      address.city !== null && html` <span class="muted">${[address.postcode, address.city].filter((part) => part !== null).join(' ')}</span>`
    }</li>`)}</ul>`}`;
}
