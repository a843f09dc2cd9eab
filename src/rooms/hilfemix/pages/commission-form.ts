import type { Weekday } from '#core/base/calendar-date.ts';
import { formatTimeOfDay } from '#core/base/minutes.ts';
import { sayDuration, sayWeekday } from '#core/german-dates/say.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf } from '#platform/http/page.ts';
import { payers, type Schedule } from '#rooms/helping/index.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { card } from '#web/design-system/card.ts';
import { checkboxes, dateField, numberField, radios, selectField, textArea, textField, timeField } from '#web/design-system/field.ts';
import { fieldRow, form, hiddenFields } from '#web/design-system/form.ts';
import { html, type Html } from '#web/html.ts';
import { rhythms } from '../hilfemix.tables.ts';
import { scheduleOf } from '../need-times.ts';
import { arrangeThemselves, type Candidate } from '../propose-helpers.ts';
import type { NeedView } from '../read-proposal.ts';
import { hilfemixTexts } from '../texts.ts';
import type { RefusedForm } from './refused-form.ts';

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The commission of a candidate, filled in from the need; for the person herself, family and friends only a note. */
export function commissionForm(ctx: Ctx, view: NeedView, candidate: Candidate, refused?: RefusedForm): Html {
  const t = hilfemixTexts(ctx.locale);
  const schedule = scheduleOf(view.need, ctx.today, view.only);
  const errors = errorsOf(ctx, refused?.refusals);
  const field = { locale: ctx.locale, typed: refused?.typed, errors };
  const isNote = arrangeThemselves.includes(candidate.helperClass);
  const isService = candidate.helperClass === 'professional';
  return card({
    title: t(isNote ? 'proposal.note' : 'proposal.yes', { name: candidate.name }), lead: t(isNote ? 'proposal.note-lead' : 'proposal.yes-lead'),
    tone: 'good',
    body: form({
      action: `/bedarf/${view.need.id}/beauftragen`, locale: ctx.locale, errors, label: t(isNote ? 'commission.save-note' : 'commission.save'),
      hidden: partyFields(view, candidate),
      body: html`${radios({
        ...field, name: 'every', label: t('form.every'), required: true, value: schedule.every,
        options: rhythms.map((rhythm) => ({ value: rhythm, label: t(`form.every-${rhythm}`) })),
      })}
${checkboxes({
        ...field, name: 'weekdays', label: t('form.weekdays'), values: schedule.weekdays.map(String),
        options: weekdays.map((day) => ({ value: String(day), label: sayWeekday(day, ctx.locale) })),
      })}
${fieldRow(
        timeField({ ...field, name: 'timeOfDay', label: t('commission.time'), required: true, value: formatTimeOfDay(schedule.timeOfDay) }),
        textField({ ...field, name: 'duration', label: t('form.duration'), required: true, width: 'short', value: sayDuration(schedule.duration, ctx.locale) }),
        numberField({ ...field, name: 'everyN', label: t('form.every-n'), value: String(schedule.everyN) }),
      )}
${fieldRow(
        dateField({ ...field, name: 'startsOn', label: t('form.starts'), required: true, value: schedule.startsOn, min: ctx.today }),
        dateField({ ...field, name: 'endsOn', label: t('form.ends'), value: schedule.endsOn ?? '' }),
      )}
${!isNote && fieldRow(
        selectField({
          ...field, name: 'payer', label: t('commission.payer'), required: true, value: isService ? '' : 'unpaid',
          options: payers.map((payer) => ({ value: payer, label: t(`payer.${payer}`) })),
        }),
        textField({ ...field, name: 'perHour', label: t('commission.per-hour'), hint: t('commission.per-hour-hint'), width: 'short', inputMode: 'decimal' }),
      )}
${textArea({ ...field, name: 'note', label: t('commission.note'), hint: t('commission.note-hint'), rows: 2 })}
${button({ label: t(isNote ? 'commission.save-note' : 'commission.save'), icon: 'check' })}`,
    }),
  });
}

/** One press notes what the person herself, family or friends do as the need says; beside it the way to other times. */
export function noteAsProposed(ctx: Ctx, view: NeedView, candidate: Candidate, label: string): Html {
  const t = hilfemixTexts(ctx.locale);
  const { need, only } = view;
  const schedule = scheduleOf(need, ctx.today, only);
  const other = `/bedarf/${need.id}?mit=${candidate.personId}${only === null ? '' : `&tag=${only}`}`;
  return form({
    action: `/bedarf/${need.id}/beauftragen`, locale: ctx.locale, hidden: { ...partyFields(view, candidate), ...scheduleFields(schedule) },
    body: html`${schedule.weekdays.map((day) => hiddenFields({ weekdays: day }))}${actionsBar(
      button({ label, icon: 'check', kind: 'secondary', about: candidate.name }),
      linkButton({ label: t('proposal.note-other'), href: other, kind: 'quiet', about: candidate.name }),
    )}`,
  });
}

function partyFields({ newIds, only }: NeedView, { personId, organisationId }: Candidate) {
  return {
    id: newIds.commission, tag: only ?? undefined, helperPersonId: personId ?? undefined, organisationId: organisationId ?? undefined,
  };
}

function scheduleFields(schedule: Schedule) {
  return {
    every: schedule.every, everyN: schedule.everyN, timeOfDay: formatTimeOfDay(schedule.timeOfDay), duration: schedule.duration,
    startsOn: schedule.startsOn, endsOn: schedule.endsOn ?? undefined,
  };
}
