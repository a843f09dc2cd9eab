import type { Locale } from '#core/base/locale.ts';
import { attributes, html, type Html } from '../html.ts';
import { webTexts } from '../texts/web.texts.ts';
import { icon } from './icon.ts';
import { hiddenFields } from './form.ts';
import { suggestFrame } from './suggest-frame.ts';

/** A search that sends a query by GET; with `suggest` (an address answering `?q=`) it offers hits while typing. */
export function searchBox(props: {
  readonly action: string;
  readonly label: string;
  readonly locale: Locale;
  readonly name?: string;
  readonly value?: string;
  readonly hint?: string;
  readonly suggest?: string;
  readonly hidden?: Readonly<Record<string, string | undefined>>;
}): Html {
  const t = webTexts(props.locale);
  const name = props.name ?? 'q';
  const id = `search-${name}`;
  const field = html`<input class="kern-form-input__input" type="search"${attributes({
    id, name, value: props.value ?? '', autocomplete: 'off', 'aria-describedby': props.hint === undefined ? undefined : `${id}-hint`,
    'data-suggest': props.suggest,
  })}>`;
  return html`<form class="search" role="search" action="${props.action}" method="get">
<label class="kern-label" for="${id}">${props.label}</label>${props.hint !== undefined && html`<p class="kern-hint" id="${id}-hint">${props.hint}</p>`}
<div class="search-line">${props.suggest === undefined ? field : suggestFrame(props.locale, field)}
<button type="submit" class="kern-btn kern-btn--primary">${icon('search')}<span class="kern-label">${t('search.submit')}</span></button></div>
${hiddenFields(props.hidden ?? {})}</form>`;
}
