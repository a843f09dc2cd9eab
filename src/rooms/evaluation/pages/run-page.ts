import type { Refusal } from '#core/base/result.ts';
import { scopeFor } from '#platform/access/access.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer, Typed } from '#platform/http/route.ts';
import { alert } from '#web/design-system/alert.ts';
import { badge } from '#web/design-system/badge.ts';
import { button, linkButton } from '#web/design-system/button.ts';
import { card, section } from '#web/design-system/card.ts';
import { descriptionList } from '#web/design-system/description-list.ts';
import { radios, textArea } from '#web/design-system/field.ts';
import { form } from '#web/design-system/form.ts';
import { html, type Html } from '#web/html.ts';
import { verdicts } from '../analyses.tables.ts';
import { evaluationCrumb } from '../evaluation-areas.ts';
import { sayInstantDay, shortHash } from '../say.ts';
import { sayFrozen, type RunView } from '../sroi/keep-map.ts';
import type { RunLine } from '../sroi/value-maps.queries.ts';
import { sroiTexts } from '../texts/sroi.ts';
import { conventionLabel } from './map-page.ts';
import { chooseRuns } from './sroi-list-page.ts';
import {
  breakEvenTable, comparisonOfRuns, guards, inputTable, outcomeTable, ratioFacts, scenarioTable, shareTable, theoryTable, tornadoPicture, yearsPicture,
} from './sroi-parts.ts';

/** A run as it was frozen, what others said to it, and the way to its papers. */
export function runPage(ctx: Ctx, view: RunView & { readonly newId: string }, refused?: { typed: Typed; refusals: readonly Refusal[] }): Answer {
  const { line, computed, beside, reviews, isUnchanged } = view;
  const t = sroiTexts(ctx.locale);
  const verdict = reviews[0]?.verdict;
  const mayReview = scopeFor(ctx.actor, 'evaluation:change') !== undefined && (line.frozenBy === null || line.frozenBy !== ctx.actor.personId);
  return pageAnswer(ctx, {
    title: sayFrozen(ctx, line), lead: t('run.lead'), current: 'evaluation', refused: refused !== undefined,
    crumbs: [evaluationCrumb(ctx.locale), { label: t('list.title'), href: '/wirkung/wert' }, { label: line.mapName, href: `/wirkung/wert/${line.mapId}` }],
    notices: { festgehalten: t('notice.festgehalten'), geprueft: t('notice.geprueft') },
    actions: linkButton({ label: t('run.papers'), href: `/wirkung/berichte/${line.id}`, icon: 'print' }),
    main: html`${!isUnchanged && alert({ title: t('run.hash-broken'), tone: 'danger' })}
${descriptionList([
      { term: t('run.note'), value: line.note }, { term: t('run.hash'), value: shortHash(line.hash) },
      { term: t('map.guards'), value: line.isPrintable ? badge({ label: t('run.printable'), tone: 'good', icon: 'check' }) : badge({ label: t('run.blocked'), tone: 'call' }) },
      { term: t('run.reviews'), value: t(verdict === undefined ? 'run.state-none' : `run.state-${verdict}`) },
    ])}
${section({ title: t('map.result'), body: ratioFacts(ctx, computed, beside) })}${guards(ctx, computed.findings)}${theoryTable(ctx, computed)}
${section({ title: t('map.inputs'), body: inputTable(ctx, computed) })}${section({ title: t('map.outcomes'), body: outcomeTable(ctx, computed) })}
${shareTable(ctx, t('shares.stakeholder'), beside.byStakeholder)}${shareTable(ctx, t('shares.payer'), beside.byPayer)}
${yearsPicture(ctx, computed)}${tornadoPicture(ctx, computed, beside)}${scenarioTable(ctx, beside, (id) => conventionLabel(ctx, id))}${breakEvenTable(ctx, computed, beside)}`,
    aside: html`${card({
      title: t('run.reviews'), body: reviews.length === 0 ? html`<p>${t('run.no-reviews')}</p>` : html`<ul>${reviews.map((review) =>
        html`<li><strong>${t(`verdict.${review.verdict}`)}</strong>, ${sayInstantDay(review.reviewedAt, ctx.quartier.timeZone, ctx.locale)}: ${review.note}</li>`)}</ul>`,
    })}${mayReview || refused !== undefined ? reviewCard(ctx, view, refused) : card({ title: t('run.review'), body: html`<p>${t('run.review-lead')}</p>` })}`,
  });
}

function reviewCard(ctx: Ctx, { line, newId }: RunView & { readonly newId: string }, refused?: { typed: Typed; refusals: readonly Refusal[] }): Html {
  const t = sroiTexts(ctx.locale);
  const errors = errorsOf(ctx, refused?.refusals);
  const field = { locale: ctx.locale, typed: refused?.typed, errors };
  return card({
    title: t('run.review'), lead: t('run.review-lead'), tone: 'sand',
    body: form({
      action: `/wirkung/wert/lauf/${line.id}/pruefung`, locale: ctx.locale, errors, hidden: { id: newId },
      body: html`${radios({ ...field, name: 'verdict', label: t('run.verdict'), required: true, options: verdicts.map((verdict) => ({ value: verdict, label: t(`verdict.${verdict}`) })) })}
${textArea({ ...field, name: 'note', label: t('run.review-note'), required: true, rows: 3 })}${button({ label: t('run.sign'), icon: 'check' })}`,
    }),
  });
}

/** Two runs line by line. */
export function runsPage(ctx: Ctx, runs: readonly RunLine[], a: RunView | undefined, b: RunView | undefined): Answer {
  const t = sroiTexts(ctx.locale);
  return pageAnswer(ctx, {
    title: t('compare.title'), lead: t('compare.lead'), current: 'evaluation', crumbs: [evaluationCrumb(ctx.locale), { label: t('list.title'), href: '/wirkung/wert' }],
    main: html`${chooseRuns(ctx, runs, a?.line.id ?? null, b?.line.id ?? null)}${a === undefined || b === undefined ? alert({ title: t('compare.choose') }) : html`
${section({ title: sayFrozen(ctx, a.line), body: ratioFacts(ctx, a.computed, a.beside) })}${section({ title: sayFrozen(ctx, b.line), body: ratioFacts(ctx, b.computed, b.beside) })}
${section({ title: t('run.lines'), body: comparisonOfRuns(ctx, a.computed, b.computed) })}`}`,
  });
}
