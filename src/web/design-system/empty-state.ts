import { html, type Child, type Html } from '../html.ts';
import { icon, type IconName } from './icon.ts';

/** Stands where nothing is yet: says what will be here, why it is worth it, and the first step. */
export function emptyState(props: {
  readonly title: string;
  readonly body: Child;
  readonly icon?: IconName;
  readonly action?: Child;
}): Html {
  return html`<div class="empty"><span class="empty-sign">${icon(props.icon ?? 'heart')}</span><div><p class="empty-title">${props.title}</p><p>${props.body}</p>${props.action !== undefined && html`<div class="actions">${props.action}</div>`}</div></div>`;
}
