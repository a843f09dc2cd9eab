import type { Refusal } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf } from '#platform/http/page.ts';
import type { Typed } from '#platform/http/route.ts';
import { button } from '#web/design-system/button.ts';
import { selectField, textArea, textField } from '#web/design-system/field.ts';
import { fieldRow, form } from '#web/design-system/form.ts';
import { html, type Html } from '#web/html.ts';
import { entryChannels } from '../desk.tables.ts';
import { deskTexts } from '../texts.ts';

/** The capture box: what was said comes first and is all that is needed; the rest is at hand by Tab. */
export function captureForm(ctx: Ctx, newId: string, refused?: { typed: Typed; refusals: readonly Refusal[] }): Html {
  const t = deskTexts(ctx.locale);
  const errors = errorsOf(ctx, refused?.refusals);
  const field = { locale: ctx.locale, typed: refused?.typed, errors };
  return form({
    action: '/kontaktbuch', locale: ctx.locale, keep: 'capture', keepHidden: ['id'], errors, label: t('capture.title'),
    hidden: { id: newId },
    body: html`${textArea({
      ...field, name: 'text', label: t('capture.text'), hint: t('capture.hint'), required: true, rows: 3, autofocus: refused === undefined,
    })}
${fieldRow(
    textField({
      ...field, name: 'who', label: t('capture.who'), hint: t('capture.who-hint'),
      suggest: { href: '/menschen/vorschlaege?q=', idName: 'personId' },
    }),
    textField({ ...field, name: 'callback', label: t('capture.callback'), hint: t('capture.callback-hint'), type: 'tel' }),
  )}
${fieldRow(
    textField({ ...field, name: 'promise', label: t('capture.promise'), hint: t('capture.promise-hint') }),
    textField({ ...field, name: 'due', label: t('capture.due'), hint: t('capture.due-hint'), width: 'medium' }),
  )}
${selectField({
    ...field, name: 'channel', label: t('capture.channel'), value: 'phone',
    options: entryChannels.map((channel) => ({ value: channel, label: t(`channel.${channel}`) })),
  })}
${button({ label: t('capture.save'), icon: 'plus' })}`,
  });
}
