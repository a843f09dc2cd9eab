import type { Refusal } from '#core/base/result.ts';
import { filterNames, inputKinds } from '#core/impact/sroi/value-map.ts';
import { conventions } from '#core/impact/sroi/conventions.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer, Typed } from '#platform/http/route.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { section } from '#web/design-system/card.ts';
import { checkbox, numberField, radios, selectField, textArea, textField } from '#web/design-system/field.ts';
import { fieldGroup, fieldRow, form } from '#web/design-system/form.ts';
import { html, type Html } from '#web/html.ts';
import { evaluationCrumb } from '../evaluation-areas.ts';
import { sayNumber } from '../say.ts';
import { ledgerSourceIds, origins, type DraftInput, type DraftOutcome } from '../sroi/draft.ts';
import type { MapView } from '../sroi/keep-map.ts';
import type { KeptMap } from '../sroi/value-maps.queries.ts';
import { sroiTexts } from '../texts/sroi.ts';
import { conventionLabel, notComputed } from './map-page.ts';
import { guards, ratioFacts } from './sroi-parts.ts';

type Refused = { readonly typed: Typed; readonly refusals: readonly Refusal[] };

/** A figure as a field shows it: without grouping, so that it can be typed on; nothing for what is not known. */
function shown(value: number | null | undefined): string | undefined {
  return value === null || value === undefined || !Number.isFinite(value) ? undefined : sayNumber(value, 'de', 6).replaceAll('.', '');
}

function crumbsOf(ctx: Ctx, kept: KeptMap): { label: string; href: string }[] {
  return [evaluationCrumb(ctx.locale), { label: sroiTexts(ctx.locale)('list.title'), href: '/wirkung/wert' }, { label: kept.name, href: `/wirkung/wert/${kept.id}` }];
}

/** The form of the frame: name, purpose, stakeholders, rate, convention, the question about harm. */
export function framePage(ctx: Ctx, kept: KeptMap, refused?: Refused): Answer {
  const t = sroiTexts(ctx.locale);
  const errors = errorsOf(ctx, refused?.refusals);
  const field = { locale: ctx.locale, typed: refused?.typed, errors };
  const { document } = kept;
  return pageAnswer(ctx, {
    title: t('frame.title', { name: kept.name }), lead: t('list.lead'), current: 'evaluation', crumbs: crumbsOf(ctx, kept), refused: refused !== undefined, narrow: true,
    main: form({
      action: `/wirkung/wert/${kept.id}/rahmen`, locale: ctx.locale, errors, hidden: { version: kept.version },
      body: html`${textField({ ...field, name: 'name', label: t('list.name'), required: true, value: kept.name, maxLength: 120 })}
${textArea({ ...field, name: 'purpose', label: t('frame.purpose'), rows: 3, value: document.purpose })}
${textArea({ ...field, name: 'stakeholders', label: t('frame.stakeholders'), rows: 6, value: document.stakeholders.join('\n') })}
${numberField({ ...field, name: 'rate', label: t('frame.rate'), hint: t('frame.rate-hint'), unit: '%', required: true, value: shown(Math.round(document.rate.value * 1e8) / 1e6) })}
${selectField({ ...field, name: 'convention', label: t('frame.convention'), required: true, value: document.convention, width: 'full', options: conventions.map(({ id }) => ({ value: id, label: conventionLabel(ctx, id) })) })}
${textArea({ ...field, name: 'harm', label: t('harm.question'), hint: t('frame.harm-hint'), rows: 3, value: document.negativeAnswers?.[0]?.answer })}
${actionsBar(button({ label: t('frame.save'), icon: 'check' }), linkButton({ label: t('frame.cancel'), href: `/wirkung/wert/${kept.id}`, kind: 'quiet' }))}`,
    }),
  });
}

/** The form of one input. */
export function inputPage(ctx: Ctx, kept: KeptMap, place: number, refused?: Refused, tried?: MapView): Answer {
  const t = sroiTexts(ctx.locale);
  const line: DraftInput | undefined = kept.document.inputs[place - 1];
  return linePage(ctx, { kept, place, part: 'einsatz', title: t('input.title'), lead: t('input.lead'), tried }, refused, (field) => html`
${selectField({ ...field, name: 'stakeholder', label: t('map.stakeholder'), required: true, value: line?.stakeholder, options: stakeholderOptions(kept, field, 'stakeholder') })}
${radios({ ...field, name: 'kind', label: t('input.kind'), required: true, value: line?.kind, options: inputKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })) })}
${fieldRow(
    numberField({ ...field, name: 'value', label: t('input.value'), unit: '€', value: line?.source === undefined ? shown(line?.value.value) : undefined }),
    ...rangeFields(ctx, field, 'low', 'high', line?.value.spread),
  )}
${fieldRow(
    selectField({ ...field, name: 'source', label: t('input.source'), hint: t('input.source-hint'), value: line?.source, options: sourceOptions(ctx, (id) => id.startsWith('hours_')) }),
    numberField({ ...field, name: 'pricePerHour', label: t('input.price'), unit: '€', value: shown(line?.centsPerHour === undefined ? undefined : line.centsPerHour / 100) }),
  )}
${textField({ ...field, name: 'reason', label: t('input.reason'), value: line?.source === undefined ? line?.value.reason : undefined })}
${numberField({ ...field, name: 'year', label: t('input.year'), value: String(line?.year ?? 0) })}`);
}

/** The form of one outcome. `comparisons` are those that have a result. */
export function outcomePage(
  ctx: Ctx, kept: KeptMap, place: number, comparisons: readonly { readonly id: string; readonly name: string }[], refused?: Refused, tried?: MapView,
): Answer {
  const t = sroiTexts(ctx.locale);
  const line: DraftOutcome | undefined = kept.document.outcomes[place - 1];
  return linePage(ctx, { kept, place, part: 'veraenderung', title: t('outcome.title'), lead: t('outcome.lead'), tried }, refused, (field) => html`
${textField({ ...field, name: 'name', label: t('outcome.name'), required: true, value: line?.id, maxLength: 120 })}
${fieldRow(
    selectField({ ...field, name: 'stakeholder', label: t('outcome.stakeholder'), required: true, value: line?.stakeholder, options: stakeholderOptions(kept, field, 'stakeholder') }),
    selectField({ ...field, name: 'payer', label: t('outcome.payer'), value: line?.payer, options: stakeholderOptions(kept, field, 'payer') }),
  )}
${textField({ ...field, name: 'output', label: t('outcome.output'), value: line?.output })}
${textField({ ...field, name: 'indicator', label: t('outcome.indicator'), value: line?.indicator })}
${fieldGroup({ legend: t('outcome.amount'), body: amountFields(ctx, field, line, comparisons) })}
${fieldGroup({ legend: t('outcome.worth'), body: worthFields(ctx, field, line) })}
${fieldGroup({
    legend: t('outcome.time'), body: fieldRow(
      numberField({ ...field, name: 'duration', label: t('outcome.duration'), required: true, value: String(line?.duration ?? 1) }),
      numberField({ ...field, name: 'start', label: t('outcome.start'), value: String(line?.start ?? 1) }),
    ),
  })}
${fieldGroup({
    legend: t('outcome.filters'), hint: t('outcome.filters-hint'), body: html`${filterNames.map((name) => fieldRow(
      numberField({ ...field, name, label: t(`outcome.${name}`), unit: '%', value: shown(line?.filters[name]?.value) }),
      textField({ ...field, name: `${name}Reason`, label: `${t('outcome.because')}: ${t(`outcome.${name}`)}`, value: line?.filters[name]?.reason }),
    ))}`,
  })}
${fieldGroup({
    legend: t('outcome.double'), body: html`${textField({ ...field, name: 'change', label: t('outcome.change'), value: line?.change })}
${checkbox({ ...field, name: 'isBracketed', label: t('outcome.bracketed'), checked: line?.isBracketed === true })}`,
  })}`);
}

type Field = { readonly locale: Ctx['locale']; readonly typed: Typed | undefined; readonly errors: ReturnType<typeof errorsOf> };

function amountFields(ctx: Ctx, field: Field, line: DraftOutcome | undefined, comparisons: readonly { readonly id: string; readonly name: string }[]): Html {
  const t = sroiTexts(ctx.locale);
  const quantity = line?.source === undefined ? line?.quantity : undefined;
  return html`${radios({ ...field, name: 'origin', label: t('outcome.origin'), required: true, value: line?.origin ?? 'assumption', options: origins.map((origin) => ({ value: origin, label: t(`origin.${origin}`) })) })}
${fieldRow(
    numberField({ ...field, name: 'quantity', label: t('outcome.quantity'), value: shown(quantity?.value) }),
    ...rangeFields(ctx, field, 'quantityLow', 'quantityHigh', quantity?.spread),
  )}
${textField({ ...field, name: 'quantityReason', label: t('outcome.reason'), value: quantity?.reason })}
${selectField({ ...field, name: 'source', label: t('outcome.source'), value: line?.source, options: sourceOptions(ctx, () => true) })}
${comparisons.length > 0 && html`${selectField({ ...field, name: 'protocolId', label: t('outcome.protocol'), value: line?.protocolId, options: comparisons.map(({ id, name }) => ({ value: id, label: name })) })}
${checkbox({ ...field, name: 'isTurned', label: t('outcome.turned'), checked: line?.isTurned === true })}
${numberField({ ...field, name: 'persons', label: t('outcome.persons'), value: shown(line?.effect?.persons) })}`}
${numberField({ ...field, name: 'sample', label: t('outcome.sample'), hint: t('outcome.sample-hint'), value: shown(line?.sample) })}`;
}

function worthFields(ctx: Ctx, field: Field, line: DraftOutcome | undefined): Html {
  const t = sroiTexts(ctx.locale);
  return html`${fieldRow(
    numberField({ ...field, name: 'proxy', label: t('outcome.proxy'), hint: t('outcome.proxy-hint'), unit: '€', required: true, value: shown(line?.proxy.value) }),
    ...rangeFields(ctx, field, 'proxyLow', 'proxyHigh', line?.proxy.spread),
  )}
${fieldRow(
    textField({ ...field, name: 'unit', label: t('outcome.unit'), value: line?.proxy.unit }),
    numberField({ ...field, name: 'proxyYear', label: t('outcome.proxy-year'), value: line?.proxy.year === undefined ? undefined : String(line.proxy.year) }),
  )}
${textField({ ...field, name: 'proxySource', label: t('outcome.proxy-source'), value: line?.proxy.source })}
${textField({ ...field, name: 'licence', label: t('outcome.licence'), value: line?.proxy.licence })}`;
}

function rangeFields(ctx: Ctx, field: Field, low: string, high: string, spread: DraftInput['value']['spread']): Html[] {
  const t = sroiTexts(ctx.locale);
  const ends = spread?.kind === 'triangular' ? spread : undefined;
  return [
    numberField({ ...field, name: low, label: t('input.low'), value: shown(ends?.min) }),
    numberField({ ...field, name: high, label: t('input.high'), value: shown(ends?.max) }),
  ];
}

/** The stakeholders of the map, and whoever else was typed: a name that was taken off the list meanwhile is not lost. */
function stakeholderOptions({ document }: KeptMap, { typed }: Field, name: string): { value: string; label: string }[] {
  const also = typed?.[name];
  const parties = typeof also === 'string' && also !== '' && !document.stakeholders.includes(also) ? [...document.stakeholders, also] : document.stakeholders;
  return parties.map((party) => ({ value: party, label: party }));
}

function sourceOptions(ctx: Ctx, isOffered: (id: string) => boolean): { value: string; label: string }[] {
  const t = sroiTexts(ctx.locale);
  return ledgerSourceIds.filter(isOffered).map((id) => ({ value: id, label: t(`source.${id}`) }));
}

/** The frame of the form of a line: keep, try out, strike; what was tried stands above. */
function linePage(
  ctx: Ctx, about: { readonly kept: KeptMap; readonly place: number; readonly part: string; readonly title: string; readonly lead: string; readonly tried: MapView | undefined },
  refused: Refused | undefined, fields: (field: Field) => Html,
): Answer {
  const t = sroiTexts(ctx.locale);
  const { kept, place, part, tried } = about;
  const isTried = tried !== undefined;
  const errors = isTried ? undefined : errorsOf(ctx, refused?.refusals);
  const field: Field = { locale: ctx.locale, typed: refused?.typed, errors };
  return pageAnswer(ctx, {
    title: about.title, lead: about.lead, current: 'evaluation', crumbs: crumbsOf(ctx, kept), refused: refused !== undefined && !isTried, narrow: true,
    main: html`${isTried && section({
      title: t('line.tried'),
      body: tried.computed.ok && tried.beside !== null ? html`${ratioFacts(ctx, tried.computed.value, tried.beside)}${guards(ctx, tried.computed.value.findings)}` : notComputed(ctx, tried.computed.ok ? [] : tried.computed.refusals),
    })}${form({
      action: `/wirkung/wert/${kept.id}/${part}`, locale: ctx.locale, errors, hidden: { version: kept.version, place },
      body: html`${fields(field)}${actionsBar(
        button({ label: t('line.keep'), icon: 'check', name: 'deed', value: 'keep' }),
        button({ label: t('line.try'), kind: 'secondary', name: 'deed', value: 'try' }),
        linkButton({ label: t('frame.cancel'), href: `/wirkung/wert/${kept.id}`, kind: 'quiet' }),
      )}`,
    })}${place > 0 && form({
      action: `/wirkung/wert/${kept.id}/${part}/streichen`, locale: ctx.locale, hidden: { version: kept.version, place },
      body: button({ label: t('line.remove'), kind: 'danger' }),
    })}`,
  });
}
