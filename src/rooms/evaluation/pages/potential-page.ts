import { indicatorOf } from '#core/impact/indicators/indicators.ts';
import { dimensions, levels, standardSet, type Criterion, type Level } from '#core/impact/potential/standard-set.ts';
import type { DimensionView } from '#core/impact/potential/assess-potential.ts';
import { scopeFor } from '#platform/access/access.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { badge } from '#web/design-system/badge.ts';
import { button, linkButton } from '#web/design-system/button.ts';
import { card, cards, section } from '#web/design-system/card.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { dateField, numberField, radios, selectField, textField } from '#web/design-system/field.ts';
import { fieldGroup, fieldRow, form } from '#web/design-system/form.ts';
import { table } from '#web/design-system/table.ts';
import { tabs } from '#web/design-system/tabs.ts';
import { html, type Html } from '#web/html.ts';
import { areaTabs, evaluationCrumb } from '../evaluation-areas.ts';
import type { Site } from '../potential/potential.queries.ts';
import { levelField, reasonField, type AssessedSite, type PotentialView } from '../potential/rounds.ts';
import { sayDay } from '#core/german-dates/say-short.ts';
import { sayFigure } from '../say-figure.ts';
import { potentialTexts } from '../texts/potential.ts';
import { inWords } from './indicators-page.ts';
import { fieldsOf, type Refused } from './surveys-page.ts';

/** One or two sites: strengths, next steps and gaps by dimension, then question by question beside the figures. */
export function potentialPage(ctx: Ctx, view: PotentialView): Answer {
  const t = potentialTexts(ctx.locale);
  const record = scopeFor(ctx.actor, 'survey:use') !== undefined && linkButton({ label: t('record'), href: '/wirkung/potenzial/runde', kind: 'primary', icon: 'plus' });
  const assessed = [view.first, view.second].filter((site) => site !== undefined);
  return pageAnswer(ctx, {
    title: t('title'), lead: t('lead'), current: 'evaluation', crumbs: [evaluationCrumb(ctx.locale)], actions: record,
    notices: { festgehalten: t('notice.festgehalten') },
    main: html`${tabs(areaTabs(ctx.actor, ctx.locale, 'potential'))}
${view.sites.length > 1 && choice(ctx, view)}
${assessed.every(({ round }) => round === undefined) ? emptyState({ title: t('none'), body: t('none-body'), icon: 'people' })
      : html`${assessed.map((site) => siteView(ctx, site))}${section({ title: t('compare'), lead: t('compare.lead'), body: pairTable(ctx, view) })}`}`,
  });
}

function choice(ctx: Ctx, { sites, first, second }: PotentialView): Html {
  const t = potentialTexts(ctx.locale);
  const options = sites.map(({ id, name }) => ({ value: id, label: name }));
  return form({
    action: '/wirkung/potenzial', method: 'get', locale: ctx.locale, label: t('sites'),
    body: html`${fieldRow(
      selectField({ locale: ctx.locale, name: 'a', label: t('sites.first'), options, value: first?.site.id }),
      selectField({ locale: ctx.locale, name: 'b', label: t('sites.second'), options, value: second?.site.id ?? '' }),
    )}${button({ label: t('sites.show'), kind: 'secondary' })}`,
  });
}

function siteView(ctx: Ctx, { site, round, potential }: AssessedSite): Html {
  const t = potentialTexts(ctx.locale);
  return section({
    title: site.name,
    lead: html`${round === undefined ? t('round.missing', { site: site.name })
      : t('round.by', { day: sayDay(round.heldOn, ctx.locale), count: round.participants })} ${
      round !== undefined && scopeFor(ctx.actor, 'survey:use') !== undefined && t('round.who', { who: round.moderatedBy })} ${site.isSynthetic && badge({ label: t('synthetic') })}`,
    body: round !== undefined && cards(potential.dimensions.map((dimension) => dimensionCard(ctx, dimension))),
  });
}

function dimensionCard(ctx: Ctx, view: DimensionView): Html {
  const t = potentialTexts(ctx.locale);
  const part = (key: 'strengths' | 'options' | 'gaps' | 'open'): Html | false => view[key].length > 0
    && html`<p><strong>${t(key)}</strong></p><ul>${view[key].map((id) => html`<li>${inWords(criterionOf(id).question, ctx.locale)}</li>`)}</ul>`;
  return card({
    title: t(`dimension.${view.dimension}`), level: 3, ...(view.mean === null ? {} : { lead: t('mean', { mean: view.mean }) }),
    body: html`${part('strengths')}${part('options')}${part('gaps')}${part('open')}`,
  });
}

function criterionOf(id: string): Criterion {
  return standardSet.find((criterion) => criterion.id === id)!;
}

function pairTable(ctx: Ctx, { first, second, pairs, figures }: PotentialView): Html {
  const t = potentialTexts(ctx.locale);
  const say = (level: Level | null): string => (level === null ? t('level.open') : `${level} · ${inWords(levels[level]!.label, ctx.locale)}`);
  const why = (site: AssessedSite | undefined, id: string): Html | false => {
    const reason = site?.round?.levels[id]?.reason;
    return reason !== undefined && html`<br><span class="muted">${reason}</span>`;
  };
  const ofSite = (site: AssessedSite | undefined, key: 'first' | 'second') => (site === undefined ? []
    : [{ label: site.site.name, cell: (pair: (typeof pairs)[number]) => html`${say(pair[key])}${why(site, pair.criterion)}` }]);
  return html`${dimensions.map((dimension) => table<(typeof pairs)[number]>({
    caption: t(`dimension.${dimension}`), rows: pairs.filter(({ criterion }) => criterionOf(criterion).dimension === dimension),
    columns: [
      { label: t('question'), cell: ({ criterion }) => inWords(criterionOf(criterion).question, ctx.locale) },
      ...ofSite(first, 'first'), ...ofSite(second, 'second'),
      {
        label: t('figure'), cell: ({ criterion }) => html`${criterionOf(criterion).indicators.map((id) => {
          const indicator = indicatorOf(id)!;
          return html`<a href="/wirkung/kennzahl?name=${id}">${inWords(indicator.label, ctx.locale)}: ${sayFigure(figures.get(id) ?? { kind: 'unknown' }, indicator.unit, ctx.locale)}</a><br>`;
        })}`,
      },
    ],
  }))}`;
}

/** The form of a round, dimension by dimension. */
export function roundPage(ctx: Ctx, sites: readonly Site[], siteId: string | null, id: string, refused?: Refused): Answer {
  const t = potentialTexts(ctx.locale);
  const field = fieldsOf(ctx, refused);
  const own = sites.some(({ kind }) => kind === 'own');
  return pageAnswer(ctx, {
    title: t('form.title'), lead: t('form.lead'), current: 'evaluation', narrow: true, refused: refused !== undefined,
    crumbs: [evaluationCrumb(ctx.locale), { label: t('title'), href: '/wirkung/potenzial' }],
    main: form({
      action: '/wirkung/potenzial', locale: ctx.locale, errors: field.errors, hidden: { id },
      body: html`${radios({
        ...field, name: 'siteId', label: t('form.site'), required: true, value: siteId ?? (own ? sites[0]!.id : 'own'),
        options: [...(own ? [] : [{ value: 'own', label: t('form.own') }]), ...sites.map((site) => ({ value: site.id, label: site.name })), { value: 'new', label: t('form.new') }],
      })}
${textField({ ...field, name: 'siteName', label: t('form.name'), maxLength: 120, value: '' })}
${fieldRow(
        dateField({ ...field, name: 'heldOn', label: t('form.on'), required: true, value: ctx.today, max: ctx.today }),
        textField({ ...field, name: 'moderatedBy', label: t('form.by'), required: true, maxLength: 120, width: 'medium', value: '' }),
        numberField({ ...field, name: 'participants', label: t('form.count'), required: true, value: '' }),
      )}
${dimensions.map((dimension) => fieldGroup({
        legend: t(`dimension.${dimension}`),
        body: html`${standardSet.filter((criterion) => criterion.dimension === dimension).map((criterion) => html`${radios({
          ...field, name: levelField(criterion.id), label: inWords(criterion.question, ctx.locale), value: '',
          options: [...levels.map(({ level, label }) => ({ value: String(level), label: `${level} ${inWords(label, ctx.locale)}` })), { value: '', label: t('form.open') }],
        })}${textField({ ...field, name: reasonField(criterion.id), label: t('form.why'), maxLength: 400, value: '' })}`)}`,
      }))}
${button({ label: t('form.save'), icon: 'check' })}`,
    }),
  });
}
