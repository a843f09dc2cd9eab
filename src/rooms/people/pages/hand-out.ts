import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { alert } from '#web/design-system/alert.ts';
import { linkButton } from '#web/design-system/button.ts';
import { section } from '#web/design-system/card.ts';
import { html } from '#web/html.ts';
import type { HandOut } from '../hand-out.ts';
import { handOutTexts } from '../hand-out.texts.ts';
import { peopleTexts } from '../texts.ts';

/** Everything held about a person, to be read before it is handed over. */
export function handOutPage(ctx: Ctx, { person, parts }: HandOut): Answer {
  const t = handOutTexts(ctx.locale);
  const at = `/menschen/${person.id}`;
  return pageAnswer(ctx, {
    title: t('title', { name: person.name }), lead: t('lead'), current: 'people', narrow: true,
    crumbs: [{ label: peopleTexts(ctx.locale)('list.title'), href: '/menschen' }, { label: person.name, href: at }],
    actions: html`${linkButton({ label: t('print'), href: `${at}/auskunft.pdf`, icon: 'print', kind: 'primary' })}${linkButton({ label: t('file'), href: `${at}/auskunft.json` })}`,
    main: html`${alert({ title: t('check'), tone: 'info' })}<p>${t('why')}</p>
${parts.map(({ title, lines, more }) => section({
      title, body: html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>${more > 0 && html`<p class="muted">${t('more', { count: more })}</p>`}`,
    }))}`,
  });
}
