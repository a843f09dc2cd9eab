import { sayDate } from '#core/german-dates/say.ts';
import { sayInstant } from '#core/german-dates/say-short.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import type { PersonCard } from '#rooms/people/index.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { card } from '#web/design-system/card.ts';
import { descriptionList } from '#web/design-system/description-list.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { radios } from '#web/design-system/field.ts';
import { form } from '#web/design-system/form.ts';
import { helperClassMark } from '#web/design-system/helper-class-mark.ts';
import { tabs } from '#web/design-system/tabs.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { html, type Html } from '#web/html.ts';
import type { RequestLine } from '../requests.queries.ts';
import { saySchedule } from '../schedule.ts';
import { helpingTexts } from '../texts.ts';
import { fieldsOf, type Refused } from './refused.ts';
import { requestBadge, requestTable } from './tables.ts';

/** Who was asked and has not answered, or what came back. */
export function requestsPage(ctx: Ctx, list: 'offen' | 'beantwortet', requests: readonly RequestLine[]): Answer {
  const t = helpingTexts(ctx.locale);
  return pageAnswer(ctx, {
    title: t('requests.title'), lead: t('requests.lead'), current: 'helping',
    main: html`${tabs({
      label: t('requests.lists'),
      items: (['offen', 'beantwortet'] as const).map((one) => ({ label: t(`requests.${one}`), href: `/anfragen?liste=${one}`, current: one === list })),
    })}
${requests.length === 0 ? emptyState({ title: t('requests.none'), body: t('requests.none-body'), icon: 'check' }) : requestTable(ctx, requests)}`,
  });
}

/** One question: what to say on the telephone, what came back, and after a yes for whom it is. */
export function requestPage(ctx: Ctx, request: RequestLine, person: PersonCard | undefined, refused?: Refused): Answer {
  const t = helpingTexts(ctx.locale);
  const what = activityTexts(ctx.locale)(request.activity);
  return pageAnswer(ctx, {
    title: t('request.title', { name: request.helperName }), lead: t(request.answer === 'yes' ? 'request.lead-yes' : 'request.lead'),
    current: 'helping', crumbs: [{ label: t('requests.title'), href: '/anfragen' }], refused: refused !== undefined,
    notices: { gefragt: t('notice.asked'), ja: t('notice.yes'), nein: t('notice.no'), zurueck: t('notice.withdrawn') },
    main: html`${request.answer === null && html`${phoneScript(ctx, request, what)}${answerForm(ctx, request, refused)}`}
${request.answer === 'yes' && whoItIsFor(ctx, request, person)}
${(request.answer === 'no' || request.answer === 'withdrawn') && card({
      title: t(`answer.${request.answer}`), lead: t('request.next'),
      body: actionsBar(linkButton({ label: t('request.to-need'), href: `/bedarf/${request.needId}`, kind: 'primary', icon: 'arrow' })),
    })}`,
    aside: card({
      title: t('request.facts'),
      body: html`${descriptionList([
        { term: t('request.answer'), value: requestBadge(ctx, request) },
        { term: t('request.who'), value: html`${request.helperPersonId === null ? request.helperName : html`<a href="/helfende/${request.helperPersonId}">${request.helperName}</a>`} ${helperClassMark({ helperClass: request.helperClass, locale: ctx.locale })}` },
        { term: t('request.phone'), value: request.helperPhone === null ? '' : phoneLink(request.helperPhone) },
        { term: t('request.asked'), value: sayInstant(request.askedAt, ctx.quartier.timeZone, ctx.locale) },
        { term: t('request.by'), value: request.answerBy === null ? '' : sayDate(request.answerBy, ctx.locale) },
      ])}${request.answer === null && actionsBar(linkButton({ label: t('request.to-need'), href: `/bedarf/${request.needId}`, kind: 'quiet' }))}`,
    }),
  });
}

// What and when, and nothing that says for whom: her name comes after the yes.
function phoneScript(ctx: Ctx, request: RequestLine, what: string): Html {
  const t = helpingTexts(ctx.locale);
  const when = request.schedule === null ? t('script.when-open') : saySchedule(request.schedule, ctx.locale);
  return card({
    title: t('script.title'), tone: 'sand', lead: t('script.lead'),
    body: html`<p>${t('script.hello', { name: request.helperName, office: ctx.quartier.officeName })}</p>
<p>${t('script.what')} <strong>${what}</strong></p><p>${t('script.when')} <strong>${when}</strong></p>
${request.note !== '' && html`<p>${request.note}</p>`}<p>${t('script.ask')}</p><p>${t('script.no')}</p>`,
  });
}

function answerForm(ctx: Ctx, request: RequestLine, refused: Refused | undefined): Html {
  const t = helpingTexts(ctx.locale);
  const field = fieldsOf(ctx, refused);
  return form({
    action: `/anfragen/${request.id}/antwort`, locale: ctx.locale, errors: field.errors,
    body: html`${radios({
      ...field, name: 'how', label: t('request.how'), value: 'phone', required: true,
      options: (['phone', 'sms', 'letter', 'visit'] as const).map((how) => ({ value: how, label: t(`how.${how}`) })),
    })}
${actionsBar(
      button({ label: t('answer.yes'), name: 'answer', value: 'yes', icon: 'check' }),
      button({ label: t('answer.no'), name: 'answer', value: 'no', kind: 'secondary' }),
      button({ label: t('request.withdraw'), name: 'answer', value: 'withdrawn', kind: 'quiet' }),
    )}`,
  });
}

function whoItIsFor(ctx: Ctx, request: RequestLine, person: PersonCard | undefined): Html {
  const t = helpingTexts(ctx.locale);
  return card({
    title: t('request.for', { name: request.personName }), tone: 'good', lead: t('request.for-lead'),
    body: html`${descriptionList([
      { term: t('request.name'), value: html`<a href="/menschen/${request.personId}">${request.personName}</a>` },
      { term: t('request.address'), value: sayAddress(person) },
      { term: t('request.phone'), value: person === undefined || person.phone === null ? '' : phoneLink(person.phone) },
    ])}${actionsBar(linkButton({ label: t('request.commission'), href: `/bedarf/${request.needId}`, kind: 'primary', icon: 'arrow' }))}`,
  });
}

/** Street, house and floor, as far as they are known; empty if not. */
export function sayAddress(person: PersonCard | undefined): string {
  return [person?.address, person?.floor].filter((part) => part !== null && part !== undefined && part !== '').join(', ');
}

/** A telephone number that a telephone can dial. */
export function phoneLink(phone: string): Html {
  return html`<a href="tel:${phone.replaceAll(/[^\d+]/g, '')}">${phone}</a>`;
}
