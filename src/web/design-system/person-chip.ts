import type { Locale } from '#core/base/locale.ts';
import { html, type Html } from '../html.ts';
import { webTexts } from '../texts/web.texts.ts';
import { icon } from './icon.ts';

/** A person at a glance: name, age in years, house; the name leads to her page. */
export function personChip(props: {
  readonly locale: Locale;
  readonly name: string;
  readonly age?: number;
  readonly house?: string;
  readonly href?: string;
}): Html {
  const facts = [props.age !== undefined && webTexts(props.locale)('person.age', { age: props.age }), props.house].filter(Boolean).join(' · ');
  return html`<span class="person"><span class="person-sign" aria-hidden="true">${icon('person')}</span><span class="person-text">${
    props.href === undefined ? html`<strong>${props.name}</strong>` : html`<a href="${props.href}">${props.name}</a>`
  }${facts !== '' && html`<span class="person-facts">${facts}</span>`}</span></span>`;
}
