import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Refusal } from '#core/base/result.ts';
import { laender } from '#core/law/landesrecht/laender.ts';
import { livingForms } from '#core/law/sgb-xi/monthly-benefits.ts';
import { scopeFor } from '#platform/access/access.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer, Typed } from '#platform/http/route.ts';
import { button, linkButton } from '#web/design-system/button.ts';
import { section } from '#web/design-system/card.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { dateField, radios, selectField, textField } from '#web/design-system/field.ts';
import { fieldRow, form } from '#web/design-system/form.ts';
import { html, type Html } from '#web/html.ts';
import { insurances } from '../entitlements.tables.ts';
import type { GradingView } from '../grading/keep-grading.ts';
import { gradingOn, type StandingGrading } from '../grading/standing-gradings.ts';
import { sayDay } from '#core/german-dates/say-short.ts';
import { selfCheckTexts } from '../texts/self-check.ts';

/** Ids of the form: of what will be written, and of what it corrects. */
export type GradingForm = { readonly id: string; readonly replacesId: string | null };

/** What the Pflegekasse decided about a person, over time; for the desk with the form. */
export function gradingPage(ctx: Ctx, view: GradingView, ids: GradingForm, refused?: { readonly typed: Typed; readonly refusals: readonly Refusal[] }): Answer {
  const t = selfCheckTexts(ctx.locale);
  const { personId, name, gradings } = view;
  const isDesk = scopeFor(ctx.actor, 'budget:change') !== undefined;
  const isOwn = personId === ctx.actor.personId;
  const at = `/menschen/${personId}`;
  return pageAnswer(ctx, {
    title: isOwn ? t('grading.title-mine') : name === '' ? t('grading.title-unnamed') : t('grading.title', { name }),
    lead: t('grading.lead'), ...(isDesk ? { current: 'people' } : {}), narrow: true, refused: refused !== undefined,
    crumbs: isDesk && !isOwn ? [{ label: t('crumb.people'), href: '/menschen' }, { label: name, href: at }] : [{ label: t('crumb.mine'), href: '/meins' }],
    notices: { festgehalten: t('notice.festgehalten') },
    actions: html`${linkButton({ label: t('grading.budget'), href: `${at}/budget` })}${
      (isDesk || isOwn) && linkButton({ label: t('grading.check'), href: isOwn ? '/selbsttest' : `/selbsttest?mensch=${personId}`, kind: 'quiet' })}`,
    main: html`${gradings.length === 0
      ? emptyState({ title: t('grading.none'), body: t('grading.none-body'), icon: 'letter' })
      : section({ title: t('grading.history'), body: history(ctx, view, isDesk) })}${isDesk && gradingForm(ctx, view, ids, refused)}`,
  });
}

/** A Pflegegrad in words; 0 is none. */
export function sayGrade(ctx: Ctx, pflegegrad: number): string {
  const t = selfCheckTexts(ctx.locale);
  return pflegegrad === 0 ? t('grading.zero') : t('grading.grade', { grade: pflegegrad });
}

function span(ctx: Ctx, { from, to }: { from: CalendarDate; to: CalendarDate | null }): string {
  const t = selfCheckTexts(ctx.locale);
  return to === null ? t('grading.since', { day: sayDay(from, ctx.locale) })
    : t('grading.from-to', { from: sayDay(from, ctx.locale), to: sayDay(to, ctx.locale) });
}

function history(ctx: Ctx, { personId, gradings }: GradingView, isDesk: boolean): Html {
  const t = selfCheckTexts(ctx.locale);
  const line = (grading: StandingGrading): Html => html`<li>
<p><strong>${sayGrade(ctx, grading.pflegegrad)}</strong> ${span(ctx, grading)}</p>
<p class="muted">${[t(`insurance.${grading.insurance}`), t(`living.${grading.livingForm}`), laender[grading.land], grading.decidedBy,
    grading.noticeOn !== null && `${t('grading.notice')} ${sayDay(grading.noticeOn, ctx.locale)}`].filter(Boolean).join(' · ')}</p>
${isDesk && linkButton({ label: t('grading.correct'), href: `/menschen/${personId}/einstufung?berichtigt=${grading.id}#eintragen`, kind: 'quiet', about: `${sayGrade(ctx, grading.pflegegrad)} ${span(ctx, grading)}` })}</li>`;
  return html`<ol class="stack" role="list">${gradings.toReversed().map(line)}</ol>`;
}

function gradingForm(ctx: Ctx, { personId, gradings }: GradingView, { id, replacesId }: GradingForm, refused: { readonly typed: Typed; readonly refusals: readonly Refusal[] } | undefined): Html {
  const t = selfCheckTexts(ctx.locale);
  const errors = errorsOf(ctx, refused?.refusals);
  const field = { locale: ctx.locale, typed: refused?.typed, errors };
  const corrected = gradings.find((grading) => grading.id === replacesId);
  // A new notice mostly changes the Pflegegrad alone; the rest begins as it stands.
  const before = corrected ?? gradingOn(gradings, ctx.today) ?? gradings.at(-1);
  return section({
    title: corrected === undefined ? t('grading.add') : t('grading.correcting', { day: sayDay(corrected.from, ctx.locale) }), id: 'eintragen',
    lead: t(corrected === undefined ? 'grading.journal' : 'grading.correcting-lead'),
    body: form({
      action: `/menschen/${personId}/einstufung`, locale: ctx.locale, errors, hidden: { id, replacesId: corrected?.id ?? '' },
      body: html`${radios({
        ...field, name: 'pflegegrad', label: t('grading.pflegegrad'), required: true, value: corrected === undefined ? undefined : String(corrected.pflegegrad),
        options: ['1', '2', '3', '4', '5', '0'].map((value) => ({ value, label: value === '0' ? t('grading.zero') : value })),
      })}
${fieldRow(
        dateField({ ...field, name: 'from', label: t('grading.from'), hint: t('grading.from-hint'), required: true, value: corrected?.from }),
        dateField({ ...field, name: 'to', label: t('grading.to'), hint: t('grading.to-hint'), value: corrected?.to ?? '' }),
      )}
${radios({
        ...field, name: 'insurance', label: t('grading.insurance'), required: true, value: before?.insurance ?? 'statutory',
        options: insurances.map((value) => ({ value, label: t(`insurance.${value}`) })),
      })}
${radios({
        ...field, name: 'livingForm', label: t('grading.living'), required: true, value: before?.livingForm ?? 'home',
        options: livingForms.map((value) => ({ value, label: t(`living.${value}`) })),
      })}
${selectField({
        ...field, name: 'land', label: t('grading.land'), required: true, value: before?.land ?? ctx.quartier.land,
        options: Object.entries(laender).map(([value, label]) => ({ value, label })),
      })}
${textField({ ...field, name: 'decidedBy', label: t('grading.by'), hint: t('grading.by-hint'), maxLength: 120, value: before?.decidedBy ?? '' })}
${dateField({ ...field, name: 'noticeOn', label: t('grading.notice'), value: corrected?.noticeOn ?? '', max: ctx.today })}
${button({ label: t('grading.save'), icon: 'check' })}`,
    }),
  });
}
