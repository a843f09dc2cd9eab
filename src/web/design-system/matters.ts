import { html, type Child, type Html } from '../html.ts';

/** One thing that wants attention: whom or what it is about, how urgent, what is to be done. */
export type Matter = {
  readonly href: string;
  readonly title: Child;
  readonly marks?: Child;
  readonly what: Child;
  readonly note?: Child;
};

/** Things to attend to, one under the other; each leads to its page. */
export function matters(items: readonly Matter[]): Html {
  return html`<ul class="matters" role="list">${items.map(({ href, title, marks, what, note }) => html`<li><p class="matter-head"><a href="${href}">${title}</a>${marks}</p><p class="matter-what">${what}</p>${note !== undefined && html`<p class="muted">${note}</p>`}</li>`)}</ul>`;
}
