import type { Refusal } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer, Typed } from '#platform/http/route.ts';
import { alert } from '#web/design-system/alert.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { card, section } from '#web/design-system/card.ts';
import { textField } from '#web/design-system/field.ts';
import { form } from '#web/design-system/form.ts';
import { html } from '#web/html.ts';
import { sheetLinks } from '#web/layout/sheet-links.ts';
import { sayDay } from '#core/german-dates/say-short.ts';
import type { About } from '../self-check/keep-check.ts';
import type { KeptCheck } from '../self-check/kept-checks.queries.ts';
import { moduleNumbers, questionsOf } from '../self-check/questions.ts';
import { allowedSigns } from '../self-check/stand.ts';
import { selfCheckTexts } from '../texts/self-check.ts';
import { checkCrumbs } from './self-check-parts.ts';

type Refused = { readonly typed: Typed; readonly refusals: readonly Refusal[] };

/** Where the self-check begins, in whichever way somebody likes. */
export function startPage(ctx: Ctx, about: About | undefined, kept: KeptCheck | undefined, refused?: Refused): Answer {
  const t = selfCheckTexts(ctx.locale);
  const errors = errorsOf(ctx, refused?.refusals);
  const mensch = about?.personId;
  const query = about === undefined || about.isOwn ? '' : `?mensch=${about.personId}`;
  return pageAnswer(ctx, {
    title: t('start.title'), lead: t('start.lead'), narrow: true, refused: refused !== undefined,
    notices: { geloescht: t('notice.geloescht') },
    crumbs: about === undefined || about.isOwn ? [] : checkCrumbs(ctx, { about }).slice(0, 1),
    main: html`${about !== undefined && !about.isOwn && html`<p>${t('start.about', { name: about.name })}</p>`}
${form({
      action: '/selbsttest', locale: ctx.locale, hidden: { mensch, stand: '', seite: '' },
      body: actionsBar(
        button({ label: t('start.begin-one'), name: 'weiter', value: '1.1' }),
        button({ label: t('start.begin-many'), name: 'weiter', value: 'm1', kind: 'secondary' }),
      ),
    })}
${kept !== undefined && mensch !== undefined && card({
      title: t('start.kept', { day: sayDay(kept.consentOn, ctx.locale) }), tone: 'sand',
      body: linkButton({ label: t('start.kept-open'), href: `/menschen/${mensch}/selbsttest`, kind: 'secondary' }),
    })}
${section({ title: t('start.what'), body: html`<ul><li>${t('start.what-1')}</li><li>${t('start.what-2')}</li><li>${t('start.what-3')}</li></ul>` })}
${alert({ title: t('start.not'), body: html`<p>${t('start.not-body')}</p>` })}
${alert({ title: t('start.stored'), tone: 'good', body: html`<p>${t('start.stored-body')}</p>` })}
${section({
      title: t('start.resume'), id: 'weitermachen',
      body: form({
        action: '/selbsttest', locale: ctx.locale, errors, hidden: { mensch, seite: '' },
        body: html`${textField({ locale: ctx.locale, errors, typed: refused?.typed, name: 'stand', label: t('start.stand'), hint: t('start.stand-hint'), autocomplete: 'off', maxLength: 600 })}
${button({ label: t('start.resume-go'), name: 'weiter', value: 'offen', kind: 'secondary' })}`,
      }),
    })}
${sheetLinks({
      locale: ctx.locale, title: t('start.paper'),
      sheets: [
        { label: t('start.form'), href: '/selbsttest/bogen.pdf', format: 'A4' },
        { label: t('start.letter'), href: `/selbsttest/antrag.pdf${query}`, format: 'A4' },
      ],
    })}
<p>${linkButton({ label: t('start.typing'), href: `/selbsttest/eintippen${query}`, kind: 'quiet' })}</p>`,
  });
}

/** The keyboard page for whoever types in a form that was filled on paper: one field per module. */
export function typingPage(ctx: Ctx, about: About | undefined, refused?: Refused): Answer {
  const t = selfCheckTexts(ctx.locale);
  const errors = errorsOf(ctx, refused?.refusals);
  return pageAnswer(ctx, {
    title: t('typing.title'), lead: t('typing.lead'), narrow: true, refused: refused !== undefined, crumbs: checkCrumbs(ctx, { about }),
    main: html`${about !== undefined && !about.isOwn && html`<p>${t('start.about', { name: about.name })}</p>`}<p>${t('typing.key')}</p>
${form({
      action: '/selbsttest/eintippen', locale: ctx.locale, errors, hidden: { mensch: about?.personId },
      body: html`${moduleNumbers.map((module) => {
        const asked = questionsOf(module);
        const special = asked.filter((question) => question.kind === 'scale' && question.codes.length !== 4).map((question) => `${question.id} (${allowedSigns(question)})`);
        return textField({
          locale: ctx.locale, errors, typed: refused?.typed, name: `m${module}`, label: `${module} ${t(`module.${module}`)}`, autocomplete: 'off',
          maxLength: module === 5 ? 80 : 40, width: 'medium', autofocus: module === 1 && refused === undefined,
          hint: [t('typing.hint', { count: asked.length, ids: `${asked[0]!.id} … ${asked.at(-1)!.id}` }), ...special].join(' · '),
        });
      })}${button({ label: t('typing.go') })}`,
    })}`,
  });
}
