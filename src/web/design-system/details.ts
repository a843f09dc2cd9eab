import { html, type Child, type Html } from '../html.ts';

/** Something that can be opened; only for what most readers do not need. */
export function details(props: { readonly summary: Child; readonly body: Child; readonly open?: boolean }): Html {
  return html`<details class="details"${props.open === true && ' open'}><summary>${props.summary}</summary><div class="details-body">${props.body}</div></details>`;
}
