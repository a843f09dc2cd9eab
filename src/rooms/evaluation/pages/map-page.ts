import { conventions } from '#core/impact/sroi/conventions.ts';
import type { Refusal } from '#core/base/result.ts';
import { scopeFor } from '#platform/access/access.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer, Typed } from '#platform/http/route.ts';
import { alert } from '#web/design-system/alert.ts';
import { button, linkButton } from '#web/design-system/button.ts';
import { card, section } from '#web/design-system/card.ts';
import { textField } from '#web/design-system/field.ts';
import { form } from '#web/design-system/form.ts';
import { html, type Html } from '#web/html.ts';
import { evaluationCrumb } from '../evaluation-areas.ts';
import type { MapView } from '../sroi/keep-map.ts';
import { sroiTexts } from '../texts/sroi.ts';
import { runTable } from './sroi-list-page.ts';
import {
  breakEvenTable, guards, inputTable, outcomeTable, ratioFacts, scenarioTable, shareTable, theoryTable, tornadoPicture, yearsPicture,
} from './sroi-parts.ts';

/** The words of a convention by its id. */
export function conventionLabel(ctx: Ctx, id: string): string {
  const found = conventions.find((convention) => convention.id === id);
  return found === undefined ? id : found.label[ctx.locale === 'en' ? 'en' : 'de'];
}

/** The workbench of a value map: what it gives now, what is missing, and everything it is made of. */
export function mapPage(ctx: Ctx, view: MapView & { readonly newId: string }, refused?: { typed: Typed; refusals: readonly Refusal[] }): Answer {
  const { kept, computed, beside } = view;
  const t = sroiTexts(ctx.locale);
  const mayChange = scopeFor(ctx.actor, 'evaluation:change') !== undefined;
  const at = `/wirkung/wert/${kept.id}`;
  const changeLink = (part: string) => (place: number): Html => html`<a href="${at}/${part}?zeile=${place}">${t('map.change')}<span class="kern-sr-only"> ${place}</span></a>`;
  const parts = computed.ok && beside !== null ? { computed: computed.value, beside } : undefined;
  return pageAnswer(ctx, {
    title: kept.name, lead: kept.document.purpose === '' ? t('list.lead') : kept.document.purpose, current: 'evaluation', refused: refused !== undefined,
    crumbs: [evaluationCrumb(ctx.locale), { label: t('list.title'), href: '/wirkung/wert' }],
    notices: { gespeichert: t('notice.gespeichert') },
    actions: mayChange && linkButton({ label: t('map.frame'), href: `${at}/rahmen` }),
    main: html`${section({
      title: t('map.result'), body: parts === undefined ? notComputed(ctx, computed.ok ? [] : computed.refusals) : ratioFacts(ctx, parts.computed, parts.beside),
    })}
${parts !== undefined && guards(ctx, parts.computed.findings)}
${parts !== undefined && theoryTable(ctx, parts.computed)}
${section({
      title: t('map.inputs'), actions: mayChange && linkButton({ label: t('map.add-input'), href: `${at}/einsatz`, icon: 'plus' }),
      body: parts !== undefined && inputTable(ctx, parts.computed, mayChange ? changeLink('einsatz') : undefined),
    })}
${section({
      title: t('map.outcomes'), actions: mayChange && linkButton({ label: t('map.add-outcome'), href: `${at}/veraenderung`, icon: 'plus' }),
      body: parts !== undefined && outcomeTable(ctx, parts.computed, mayChange ? changeLink('veraenderung') : undefined),
    })}
${parts !== undefined && parts.beside.ranged !== null && html`${shareTable(ctx, t('shares.stakeholder'), parts.beside.byStakeholder)}${shareTable(ctx, t('shares.payer'), parts.beside.byPayer)}
${yearsPicture(ctx, parts.computed)}${tornadoPicture(ctx, parts.computed, parts.beside)}${scenarioTable(ctx, parts.beside, (id) => conventionLabel(ctx, id))}${breakEvenTable(ctx, parts.computed, parts.beside)}`}
${section({ title: t('map.runs'), body: runTable(ctx, view.runs) })}`,
    ...(!mayChange || parts === undefined ? {} : { aside: freezeCard(ctx, view, refused) }),
  });
}

/** What forbids computing the map, each with its remedy. */
export function notComputed(ctx: Ctx, refusals: readonly Refusal[]): Html {
  return alert({ title: sroiTexts(ctx.locale)('map.not-computed'), tone: 'call', body: html`<ul>${refusals.map((refusal) => html`<li>${ctx.say(refusal)}</li>`)}</ul>` });
}

function freezeCard(ctx: Ctx, { kept, newId }: MapView & { readonly newId: string }, refused?: { typed: Typed; refusals: readonly Refusal[] }): Html {
  const t = sroiTexts(ctx.locale);
  const errors = errorsOf(ctx, refused?.refusals);
  return card({
    title: t('map.freeze'), lead: t('map.freeze-lead'), tone: 'sand',
    body: form({
      action: `/wirkung/wert/${kept.id}/festhalten`, locale: ctx.locale, errors, hidden: { id: newId, mapVersion: kept.version },
      body: html`${textField({ locale: ctx.locale, name: 'note', label: t('map.freeze-note'), required: true, maxLength: 500, typed: refused?.typed, errors })}${button({ label: t('map.freeze'), icon: 'lock' })}`,
    }),
  });
}
