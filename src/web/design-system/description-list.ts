import { html, type Child, type Html } from '../html.ts';

/** Facts by name. Those without a value are left out, unless `unknown` names what to write instead. */
export function descriptionList(items: readonly { readonly term: string; readonly value: Child }[], unknown?: string): Html {
  const shown = items.filter(({ value }) => unknown !== undefined || !isEmpty(value));
  return html`<dl class="facts">${shown.map(
    ({ term, value }) => html`<div><dt>${term}</dt><dd>${isEmpty(value) ? html`<span class="muted">${unknown}</span>` : value}</dd></div>`,
  )}</dl>`;
}

function isEmpty(value: Child): boolean {
  return value === undefined || value === null || value === false || value === '';
}
