import { html, type Html } from '../html.ts';

/** A place to go to; `count` is how many things stand there. */
export type LinkItem = { readonly label: string; readonly href: string; readonly current?: boolean; readonly count?: number };

/** Views of the same subject, side by side. Plain links: each view has its own address. */
export function tabs(props: { readonly label: string; readonly items: readonly LinkItem[] }): Html {
  return html`<nav class="tabs" aria-label="${props.label}"><ul role="list">${props.items.map(
    (item) => html`<li><a href="${item.href}"${item.current === true && html` aria-current="page"`}>${item.label}${item.count !== undefined && html` <span class="count count-quiet">${item.count}</span>`}</a></li>`,
  )}</ul></nav>`;
}
