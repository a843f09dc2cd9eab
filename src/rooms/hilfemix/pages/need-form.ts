import { activities } from '#core/base/activity.ts';
import type { Weekday } from '#core/base/calendar-date.ts';
import { formatTimeOfDay } from '#core/base/minutes.ts';
import { sayDuration, sayWeekday } from '#core/german-dates/say.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf } from '#platform/http/page.ts';
import { details } from '#web/design-system/details.ts';
import { checkboxes, dateField, numberField, radios, selectField, textArea, textField } from '#web/design-system/field.ts';
import { fieldRow } from '#web/design-system/form.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { html, type Html } from '#web/html.ts';
import { helperLanguages, requirements } from '../hilfemix.schema.ts';
import { partsOfDay, rhythms } from '../hilfemix.tables.ts';
import type { NeedFields } from '../needs.queries.ts';
import { sayLanguage } from '../say-reason.ts';
import { hilfemixTexts } from '../texts.ts';
import type { RefusedForm } from './refused-form.ts';

/** Somebody who may be kept from coming. */
export type Excludable = { readonly id: string; readonly name: string };

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The fields of a need, in the order in which one talks: what, how often, when, how long; the rest is folded away. */
export function needFields(
  ctx: Ctx, { need, excludable }: { need?: NeedFields | undefined; excludable: readonly Excludable[] }, refused?: RefusedForm,
): Html {
  const t = hilfemixTexts(ctx.locale);
  const activity = activityTexts(ctx.locale);
  const field = { locale: ctx.locale, typed: refused?.typed, errors: errorsOf(ctx, refused?.refusals) };
  const language = need?.requirements.find((code) => code.startsWith('language:'))?.slice('language:'.length);
  return html`${selectField({
    ...field, name: 'activity', label: t('form.activity'), required: true, value: need?.activity,
    options: activities.map((one) => ({ value: one, label: activity(one) })),
  })}
${textArea({ ...field, name: 'ownWords', label: t('form.own-words'), hint: t('form.own-words-hint'), rows: 2, value: need?.ownWords })}
${radios({
    ...field, name: 'every', label: t('form.every'), required: true, value: need?.every ?? 'week',
    options: rhythms.map((rhythm) => ({ value: rhythm, label: t(`form.every-${rhythm}`) })),
  })}
${checkboxes({
    ...field, name: 'weekdays', label: t('form.weekdays'), values: need?.weekdays.map(String),
    options: weekdays.map((day) => ({ value: String(day), label: sayWeekday(day, ctx.locale) })),
  })}
${fieldRow(
    textField({
      ...field, name: 'time', label: t('form.time'), hint: t('form.time-hint'), width: 'short',
      value: need === undefined || need.timeOfDay === null ? '' : formatTimeOfDay(need.timeOfDay),
    }),
    selectField({
      ...field, name: 'partOfDay', label: t('form.part'), value: need?.partOfDay ?? '',
      options: partsOfDay.map((part) => ({ value: part, label: t(`part.${part}`) })),
    }),
  )}
${fieldRow(
    textField({
      ...field, name: 'duration', label: t('form.duration'), hint: t('form.duration-hint'), required: true, width: 'short',
      value: need === undefined ? '' : sayDuration(need.duration, ctx.locale),
    }),
    dateField({ ...field, name: 'startsOn', label: t('form.starts'), required: true, value: need?.startsOn ?? ctx.today }),
  )}
${radios({
    ...field, name: 'urgency', label: t('form.urgency'), required: true, value: String(need?.urgency ?? 2),
    options: (['1', '2', '3'] as const).map((urgency) => ({ value: urgency, label: t(`urgency.${urgency}`) })),
  })}
${details({
    summary: t('form.more'), open: refused !== undefined || need !== undefined,
    body: html`${checkboxes({
      ...field, name: 'requirements', label: t('form.requirements'), values: need?.requirements,
      options: requirements.map((code) => ({ value: code, label: t(`requirement.${code}`) })),
    })}
${selectField({
      ...field, name: 'language', label: t('form.language'), value: language,
      options: helperLanguages.map((code) => ({ value: code, label: sayLanguage(code, ctx.locale) })),
    })}
${excludable.length > 0 && checkboxes({
      ...field, name: 'excluded', label: t('form.excluded'), values: need?.excludedPersonIds,
      options: excludable.map(({ id, name }) => ({ value: id, label: name })),
    })}
${textField({
      ...field, name: 'excludedName', label: t('form.excluded-other'), hint: t('form.excluded-other-hint'),
      suggest: { href: '/menschen/vorschlaege?q=', idName: 'excludedId' },
    })}
${fieldRow(
      numberField({ ...field, name: 'everyN', label: t('form.every-n'), hint: t('form.every-n-hint'), value: String(need?.everyN ?? 1) }),
      dateField({ ...field, name: 'endsOn', label: t('form.ends'), value: need?.endsOn ?? '' }),
    )}`,
  })}`;
}
