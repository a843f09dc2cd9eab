import { html, type Child, type Html } from '../html.ts';
import { icon, type IconName } from './icon.ts';

/** One entry of a journal. `at` is the machine-readable time, `when` the words for it. */
export type TimelineEntry = {
  readonly at: string;
  readonly when: string;
  readonly title: Child;
  readonly by?: string;
  readonly body?: Child;
  readonly marks?: Child;
  readonly icon?: IconName;
  readonly tone?: 'plain' | 'call' | 'good';
  readonly id?: string;
};

/** What happened, one under the other. */
export function timeline(entries: readonly TimelineEntry[]): Html {
  return html`<ol class="timeline" role="list">${entries.map((entry) => html`<li class="moment moment-${entry.tone ?? 'plain'}"${entry.id !== undefined && html` id="${entry.id}"`}><span class="moment-sign" aria-hidden="true">${icon(entry.icon ?? 'book')}</span><div class="moment-text"><p class="moment-when"><time datetime="${entry.at}">${entry.when}</time>${entry.by !== undefined && html` · ${entry.by}`}</p><p class="moment-title">${entry.title}</p>${entry.body !== undefined && html`<div class="moment-body">${entry.body}</div>`}${entry.marks !== undefined && html`<div class="marks">${entry.marks}</div>`}</div></li>`)}</ol>`;
}
