import { html, type Html } from '../html.ts';
import type { Tone } from './badge.ts';

/** A figure that opens its list: every figure can be traced. `note` says what it counts or where it comes from. */
export function stat(props: {
  readonly figure: string;
  readonly label: string;
  readonly href: string;
  readonly note?: string;
  readonly tone?: Tone;
}): Html {
  return html`<a class="stat tone-${props.tone ?? 'neutral'}" href="${props.href}"><span class="stat-figure">${props.figure}</span><span class="stat-label">${props.label}</span>${props.note !== undefined && html`<span class="stat-note">${props.note}</span>`}</a>`;
}

/** Figures side by side. */
export function stats(items: readonly Html[]): Html {
  return html`<ul class="stats" role="list">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}
