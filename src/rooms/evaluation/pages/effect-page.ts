import type { BalanceRow } from '#core/impact/comparison/balance.ts';
import type { Effect } from '#core/impact/comparison/effect.ts';
import type { Refusal } from '#core/base/result.ts';
import { scopeFor } from '#platform/access/access.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { alert } from '#web/design-system/alert.ts';
import { button, linkButton } from '#web/design-system/button.ts';
import { card, section } from '#web/design-system/card.ts';
import { descriptionList } from '#web/design-system/description-list.ts';
import { form } from '#web/design-system/form.ts';
import { table } from '#web/design-system/table.ts';
import { html, type Html } from '#web/html.ts';
import type { ComparisonView } from '../comparison/read-comparisons.ts';
import type { FlowStep, Protocol, ProtocolResult } from '../comparison/run-protocol.ts';
import { evaluationCrumb } from '../evaluation-areas.ts';
import { sayFixed, sayP, sayShare } from '../say.ts';
import { comparisonTexts } from '../texts/comparison.ts';
import { bars } from './bars.ts';
import { sayPlan } from './comparison-pages.ts';

/** A frozen plan and, once it is carried out, its effect with everything that limits it. */
export function effectPage(ctx: Ctx, view: ComparisonView, refusals?: readonly Refusal[]): Answer {
  const { line, protocol, result } = view;
  const t = comparisonTexts(ctx.locale);
  const mayChange = scopeFor(ctx.actor, 'evaluation:change') !== undefined;
  const { plan } = protocol;
  return pageAnswer(ctx, {
    title: protocol.name, lead: sayPlan(ctx, line), current: 'evaluation', refused: refusals !== undefined,
    crumbs: [evaluationCrumb(ctx.locale), { label: t('title'), href: '/wirkung/vergleich' }],
    notices: { festgelegt: t('notice.festgelegt'), gerechnet: t('notice.gerechnet') },
    actions: mayChange && linkButton({ label: t('one.amend'), href: `/wirkung/vergleich/daten/${line.datasetId}/plan?ersetzt=${line.id}` }),
    main: html`${line.replacedById !== null && alert({ title: t('one.replaced'), tone: 'call', body: html`<p><a href="/wirkung/vergleich/plan/${line.replacedById}">${t('plan')}</a></p>` })}
${descriptionList([
      { term: t('one.question'), value: protocol.question }, { term: t('one.method'), value: t(`method.${plan.method}`) }, { term: t('one.for'), value: t(`estimand.${plan.estimand}`) },
      { term: t('one.covariates'), value: plan.covariates.join(', ') }, { term: t('plan.exact'), value: plan.exact.join(', ') },
      { term: t('one.replaces'), value: line.replacesId !== null && html`<a href="/wirkung/vergleich/plan/${line.replacesId}">${t('plan')}</a>` },
    ])}
${result === undefined ? mayChange && card({
      title: t('one.compute'), lead: t('one.compute-lead'), tone: 'sand',
      body: form({ action: `/wirkung/vergleich/plan/${line.id}/rechnen`, locale: ctx.locale, errors: errorsOf(ctx, refusals), body: button({ label: t('one.compute'), icon: 'chart' }) }),
    }) : resultParts(ctx, protocol, result)}
${result !== undefined && mayChange && section({
      title: t('export'), lead: t('export.lead'), body: html`<ul><li><a href="/wirkung/vergleich/plan/${line.id}/daten.csv">${t('export.data')}</a></li><li><a href="/wirkung/vergleich/plan/${line.id}/codebuch.csv">${t('export.codebook')}</a></li><li><a href="/wirkung/vergleich/plan/${line.id}/plan.json">${t('export.protocol')}</a></li><li><a href="/wirkung/vergleich/plan/${line.id}/zuordnung.csv">${t('export.assignment')}</a></li><li><a href="/wirkung/vergleich/plan/${line.id}/zahlen.csv">${t('export.figures')}</a></li><li><a href="/wirkung/vergleich/plan/${line.id}/nachrechnen.R">${t('export.r')}</a></li></ul><p>${t('export.again')}</p>`,
    })}`,
  });
}

function resultParts(ctx: Ctx, protocol: Protocol, result: ProtocolResult): Html {
  const { locale } = ctx;
  const t = comparisonTexts(locale);
  const { effect } = result;
  return html`${section({
    title: t('effect'), body: html`${!result.isBalanced && alert({ title: t('effect.unbalanced'), tone: 'danger' })}${descriptionList([
      { term: t('effect.estimate', { outcome: protocol.plan.outcome }), value: sayFixed(effect.estimate, locale) },
      { term: t('effect.interval'), value: t('effect.between', { low: sayFixed(effect.interval95[0], locale), high: sayFixed(effect.interval95[1], locale) }) },
      { term: t('effect.p'), value: sayP(effect.p, locale) }, { term: t('effect.standardised'), value: sayFixed(result.standardised, locale) },
    ])}`,
  })}
${section({ title: t('limits'), body: html`<ul>${result.limits.map((limit) => html`<li>${t(`limit.${limit}`)}</li>`)}</ul>` })}
${section({ title: t('flow'), body: flowTable(ctx, result) })}
${section({ title: t('balance'), lead: t('balance.lead'), body: balancePicture(ctx, result) })}
${section({ title: t('sensitivity'), lead: t('sensitivity.lead'), body: sensitivityTable(ctx, result) })}
${result.warnings.length > 0 && section({ title: t('warnings'), body: html`<ul>${result.warnings.map((warning) => html`<li>${ctx.say(warning)}</li>`)}</ul>` })}`;
}

function flowTable(ctx: Ctx, { flow, attrition }: ProtocolResult): Html {
  const t = comparisonTexts(ctx.locale);
  return html`${table<FlowStep>({
    caption: t('flow'), captionHidden: true, rows: flow, columns: [
      { label: t('flow.step'), cell: ({ step }) => t(`step.${step}`) }, { label: t('flow.treated'), kind: 'number', cell: ({ treated }) => treated },
      { label: t('flow.controls'), kind: 'number', cell: ({ controls }) => controls },
    ],
    footer: [t('flow.attrition'), sayShare(attrition.treated, ctx.locale), sayShare(attrition.controls, ctx.locale)],
  })}`;
}

function balancePicture(ctx: Ctx, { balance }: ProtocolResult): Html {
  const { locale } = ctx;
  const t = comparisonTexts(locale);
  const rows = balance.after.rows.map((after, index) => ({ after, before: balance.before.rows[index]! }));
  const name = (row: BalanceRow): string => (row.variable === 'distance' ? t('balance.distance') : row.variable);
  return bars({
    title: t('balance.picture'), locale, at: 0, dataLabel: t('balance'),
    bars: rows.filter(({ before, after }) => before.smd !== null && after.smd !== null).map(({ before, after }) => ({
      label: name(after), from: before.smd!, to: after.smd!, said: `${sayFixed(before.smd, locale)} ⇒ ${sayFixed(after.smd, locale)}`,
    })),
    data: table<(typeof rows)[number]>({
      caption: t('balance'), captionHidden: true, rows, columns: [
        { label: t('balance.column'), cell: ({ after }) => name(after) },
        { label: t('balance.before'), kind: 'number', cell: ({ before }) => sayFixed(before.smd, locale, 3) }, { label: t('balance.after'), kind: 'number', cell: ({ after }) => sayFixed(after.smd, locale, 3) },
        { label: t('balance.mean-treated'), kind: 'number', cell: ({ after }) => sayFixed(after.meanTreated, locale) }, { label: t('balance.mean-control'), kind: 'number', cell: ({ after }) => sayFixed(after.meanControl, locale) },
      ],
    }),
  });
}

function sensitivityTable(ctx: Ctx, { estimates, others, eValue }: ProtocolResult): Html {
  const { locale } = ctx;
  const t = comparisonTexts(locale);
  const rows: { way: string; effect: Effect | null; note: string }[] = [
    ...(['differenceInMeans', 'adjusted', 'gComputation', 'unadjusted'] as const).map((way) => ({ way: t(`way.${way}`), effect: estimates[way], note: '' })),
    ...others.map(({ method, effect, isBalanced }) => ({ way: t('way.other', { method: t(`method.${method}`) }), effect, note: isBalanced ? '' : t('way.unbalanced') })),
  ];
  return html`${table<(typeof rows)[number]>({
    caption: t('sensitivity'), captionHidden: true, rows, columns: [
      { label: t('sensitivity.way'), cell: ({ way, note }) => html`${way}${note !== '' && html` <span class="muted">(${note})</span>`}` },
      { label: t('sensitivity.estimate'), kind: 'number', cell: ({ effect }) => sayFixed(effect?.estimate, locale) },
      { label: t('sensitivity.range'), kind: 'number', cell: ({ effect }) => (effect === null ? '–' : `${sayFixed(effect.interval95[0], locale)} – ${sayFixed(effect.interval95[1], locale)}`) },
    ],
  })}${eValue !== null && html`<p>${t('sensitivity.e-value', { value: sayFixed(eValue.estimate, locale), limit: sayFixed(eValue.limit, locale) })}</p>`}`;
}
