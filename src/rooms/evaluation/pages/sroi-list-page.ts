import { scopeFor } from '#platform/access/access.ts';
import type { Refusal } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer, Typed } from '#platform/http/route.ts';
import { badge } from '#web/design-system/badge.ts';
import { button } from '#web/design-system/button.ts';
import { card, cards, section } from '#web/design-system/card.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { selectField, textField } from '#web/design-system/field.ts';
import { fieldRow, form } from '#web/design-system/form.ts';
import { table } from '#web/design-system/table.ts';
import { tabs } from '#web/design-system/tabs.ts';
import { html, type Html } from '#web/html.ts';
import { areaTabs, evaluationCrumb } from '../evaluation-areas.ts';
import { sayFrozen } from '../sroi/keep-map.ts';
import type { KeptMap, RunLine } from '../sroi/value-maps.queries.ts';
import { sroiTexts } from '../texts/sroi.ts';

/** All value maps and all frozen runs. */
export function sroiListPage(ctx: Ctx, lists: { readonly maps: readonly KeptMap[]; readonly runs: readonly RunLine[]; readonly newId: string }, refused?: { typed: Typed; refusals: readonly Refusal[] }): Answer {
  const t = sroiTexts(ctx.locale);
  const mayChange = scopeFor(ctx.actor, 'evaluation:change') !== undefined;
  return pageAnswer(ctx, {
    title: t('list.title'), lead: t('list.lead'), current: 'evaluation', crumbs: [evaluationCrumb(ctx.locale)], refused: refused !== undefined,
    main: html`${tabs(areaTabs(ctx.actor, ctx.locale, 'sroi'))}
${section({
      title: t('list.maps'), body: lists.maps.length === 0
        ? emptyState({ title: t('list.none'), body: t('list.none-body'), icon: 'chart' })
        : cards(lists.maps.map((map) => card({
          title: map.name, href: `/wirkung/wert/${map.id}`, level: 3, lead: map.document.purpose,
          body: html`<p>${t('list.lines', { inputs: map.document.inputs.length, outcomes: map.document.outcomes.length })}</p>`,
        })), 'few'),
    })}
${section({ title: t('list.runs'), body: runTable(ctx, lists.runs) })}
${lists.runs.length > 1 && section({ title: t('list.compare'), body: chooseRuns(ctx, lists.runs, null, null) })}
${mayChange && section({ title: t('list.new'), body: newMapForm(ctx, lists, refused) })}`,
  });
}

/** Runs in a list, each opening its page. */
export function runTable(ctx: Ctx, runs: readonly RunLine[]): Html {
  const t = sroiTexts(ctx.locale);
  return table<RunLine>({
    caption: t('list.runs'), captionHidden: true, rows: runs, empty: html`<p>${t('list.no-runs')}</p>`, columns: [
      { label: t('list.runs'), cell: (run) => html`<a href="/wirkung/wert/lauf/${run.id}">${sayFrozen(ctx, run)}</a>` },
      { label: t('run.note'), cell: ({ note }) => note },
      { label: t('map.guards'), cell: ({ isPrintable }) => (isPrintable ? badge({ label: t('run.printable'), tone: 'good', icon: 'check' }) : badge({ label: t('run.blocked'), tone: 'call' })) },
    ],
  });
}

/** Two lists to choose two runs from. */
export function chooseRuns(ctx: Ctx, runs: readonly RunLine[], a: string | null, b: string | null): Html {
  const t = sroiTexts(ctx.locale);
  const options = runs.map((run) => ({ value: run.id, label: sayFrozen(ctx, run) }));
  return form({
    action: '/wirkung/wert/laeufe', method: 'get', locale: ctx.locale, label: t('list.compare'),
    body: html`${fieldRow(
      selectField({ locale: ctx.locale, name: 'a', label: t('list.first'), options, value: a ?? options[1]?.value }),
      selectField({ locale: ctx.locale, name: 'b', label: t('list.second'), options, value: b ?? options[0]?.value }),
    )}${button({ label: t('list.show'), kind: 'secondary' })}`,
  });
}

function newMapForm(ctx: Ctx, { maps, newId }: { maps: readonly KeptMap[]; newId: string }, refused?: { typed: Typed; refusals: readonly Refusal[] }): Html {
  const t = sroiTexts(ctx.locale);
  const errors = errorsOf(ctx, refused?.refusals);
  const field = { locale: ctx.locale, typed: refused?.typed, errors };
  return form({
    action: '/wirkung/wert', locale: ctx.locale, errors, hidden: { id: newId },
    body: html`${fieldRow(
      textField({ ...field, name: 'name', label: t('list.name'), required: true, maxLength: 120 }),
      maps.length > 0 && selectField({ ...field, name: 'from', label: t('list.from'), hint: t('list.from-hint'), options: maps.map(({ id, name }) => ({ value: id, label: name })) }),
    )}${button({ label: t('list.add'), icon: 'plus' })}`,
  });
}
