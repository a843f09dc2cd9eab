import { classes, html, type Child, type Html } from '../html.ts';

/** A sheet of paper on the table. `call` gives it the warm edge of what needs a human. */
export function card(props: {
  readonly title?: string;
  readonly href?: string;
  readonly level?: 2 | 3 | 4;
  readonly lead?: Child;
  readonly body?: Child;
  readonly footer?: Child;
  readonly mark?: Child;
  readonly tone?: 'paper' | 'sand' | 'call' | 'good';
}): Html {
  const title = props.href === undefined ? props.title : html`<a href="${props.href}">${props.title}</a>`;
  return html`<div class="${classes('card', `card-${props.tone ?? 'paper'}`)}">
${props.title !== undefined && html`<div class="card-head">${heading(props.level ?? 2, title)}${props.mark}</div>`}${
    props.lead !== undefined && html`<p class="card-lead">${props.lead}</p>`
  }${props.body}${props.footer !== undefined && html`<div class="card-footer">${props.footer}</div>`}
</div>`;
}

/** Cards side by side where there is room; `few` makes two wide columns instead of three. */
export function cards(items: readonly Html[], width: 'many' | 'few' = 'many'): Html {
  return html`<ul class="cards cards-${width}" role="list">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

/** A part of a page: a heading, one line what it is for, actions beside it, and its content. */
export function section(props: {
  readonly title: string;
  readonly id?: string;
  readonly level?: 2 | 3 | 4;
  readonly lead?: Child;
  readonly actions?: Child;
  readonly body: Child;
}): Html {
  return html`<section class="section"${props.id !== undefined && html` id="${props.id}"`}>
<div class="section-head">${heading(props.level ?? 2, props.title)}${props.actions}</div>${
    props.lead !== undefined && html`<p class="muted">${props.lead}</p>`
  }${props.body}
</section>`;
}

/** A heading of the level that fits into the page's outline. */
export function heading(level: 2 | 3 | 4, title: Child): Html {
  if (level === 2) return html`<h2>${title}</h2>`;
  return level === 3 ? html`<h3>${title}</h3>` : html`<h4>${title}</h4>`;
}
