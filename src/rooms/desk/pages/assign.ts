import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { form } from '#web/design-system/form.ts';
import { deskTexts } from '../texts.ts';

/** After somebody was entered for a call: one press joins the call and the person. */
export function assignPage(ctx: Ctx, found: { number: number; personId: string; name: string; newId: string }): Answer {
  const t = deskTexts(ctx.locale);
  return pageAnswer(ctx, {
    title: t('assign.title', { number: found.number, name: found.name }),
    lead: t('assign.lead', { name: found.name }),
    current: 'book', narrow: true,
    main: form({
      action: `/kontaktbuch/${found.number}/person`, locale: ctx.locale,
      hidden: { id: found.newId, personId: found.personId },
      body: actionsBar(
        button({ label: t('assign.save'), icon: 'check' }),
        linkButton({ label: t('assign.not'), href: `/kontaktbuch/${found.number}`, kind: 'quiet' }),
      ),
    }),
  });
}
