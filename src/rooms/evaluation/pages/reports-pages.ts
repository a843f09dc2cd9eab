import type { Ctx } from '#platform/http/ctx.ts';
import type { Refusal } from '#core/base/result.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { alert } from '#web/design-system/alert.ts';
import { badge } from '#web/design-system/badge.ts';
import { linkButton } from '#web/design-system/button.ts';
import { section } from '#web/design-system/card.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { table } from '#web/design-system/table.ts';
import { tabs } from '#web/design-system/tabs.ts';
import { html } from '#web/html.ts';
import { areaTabs, evaluationCrumb } from '../evaluation-areas.ts';
import { shortHash } from '../say.ts';
import { sayFrozen, type RunView } from '../sroi/keep-map.ts';
import type { RunLine } from '../sroi/value-maps.queries.ts';
import { reportTexts } from '../texts/reports.ts';
import { ratioFacts } from './sroi-parts.ts';

/** All frozen runs, each with the way to its papers. */
export function reportsPage(ctx: Ctx, runs: readonly RunLine[]): Answer {
  const t = reportTexts(ctx.locale);
  return pageAnswer(ctx, {
    title: t('title'), lead: t('lead'), current: 'evaluation', crumbs: [evaluationCrumb(ctx.locale)],
    main: html`${tabs(areaTabs(ctx.actor, ctx.locale, 'reports'))}${section({
      title: t('list.runs'), body: table<RunLine>({
        caption: t('list.runs'), captionHidden: true, rows: runs, empty: emptyState({ title: t('list.none'), body: t('list.none-body'), icon: 'print' }), columns: [
          { label: t('list.runs'), cell: (run) => html`<a href="/wirkung/berichte/${run.id}">${sayFrozen(ctx, run)}</a>` },
          { label: t('list.state'), cell: ({ isPrintable }) => (isPrintable ? badge({ label: t('list.allowed'), tone: 'good', icon: 'check' }) : badge({ label: t('list.blocked'), tone: 'call' })) },
        ],
      }),
    })}`,
  });
}

/** The papers and files of one run; what forbids printing stands instead of the papers. */
export function papersPage(ctx: Ctx, run: RunView, blocked: readonly Refusal[]): Answer {
  const t = reportTexts(ctx.locale);
  const at = `/wirkung/berichte/${run.line.id}`;
  return pageAnswer(ctx, {
    title: sayFrozen(ctx, run.line), lead: t('one.lead', { hash: shortHash(run.line.hash) }), current: 'evaluation',
    crumbs: [evaluationCrumb(ctx.locale), { label: t('title'), href: '/wirkung/berichte' }],
    actions: linkButton({ label: t('one.run'), href: `/wirkung/wert/lauf/${run.line.id}` }),
    main: html`${blocked.length > 0 && alert({ title: t('one.blocked'), tone: 'call', body: html`<ul>${blocked.map((refusal) => html`<li>${ctx.say(refusal)}</li>`)}</ul>` })}
${blocked.length === 0 && html`${ratioFacts(ctx, run.computed, run.beside)}${section({
      title: t('one.papers'), body: html`${run.reviews.length === 0 && html`<p>${t('one.unreviewed')}</p>`}<ul><li><a href="${at}/rat.pdf">${t('one.council')}</a></li><li><a href="${at}/bericht.pdf">${t('one.report')}</a></li><li><a href="${at}/aushang.pdf">${t('one.poster')}</a></li></ul>`,
    })}`}
${section({ title: t('one.data'), body: html`<ul><li><a href="${at}/lauf.json">${t('one.json')}</a></li><li><a href="${at}/zeilen.csv">${t('one.lines')}</a></li><li><a href="${at}/einsaetze.csv">${t('one.inputs')}</a></li><li><a href="${at}/zahlen.csv">${t('one.figures')}</a></li><li><a href="${at}/codebuch.csv">${t('one.codebook')}</a></li><li><a href="${at}/nachrechnen.R">${t('one.r')}</a></li></ul>` })}`,
  });
}
