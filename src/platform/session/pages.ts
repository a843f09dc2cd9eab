import type { Locale } from '#core/base/locale.ts';
import type { Refusal } from '#core/base/result.ts';
import { alert } from '#web/design-system/alert.ts';
import { badge } from '#web/design-system/badge.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { card, cards, section } from '#web/design-system/card.ts';
import { errorTexts, type Errors, type Typed } from '#web/design-system/field-frame.ts';
import { textField } from '#web/design-system/field.ts';
import { form } from '#web/design-system/form.ts';
import { html, type Child, type Html } from '#web/html.ts';
import { emailCode } from './lifetimes.ts';
import { sessionTexts, type SessionText } from './session.texts.ts';
import type { PersonRef, SessionLine } from './sessions.ts';

/** What the layout (`page` of #web/layout) puts a page together from. */
export type PageContent = {
  readonly title: string;
  readonly lead?: string;
  readonly main: Html;
  readonly narrow?: boolean;
  readonly refused?: boolean;
};

/** Somebody to try the house out as: `role` and `about` (one line who that is) in the reader's language. */
export type DemoPerson = { readonly person: PersonRef; readonly name: string; readonly role: string; readonly about: string };

/** A form that came back: what was typed and why it was refused. */
export type Refused = { readonly typed: Typed; readonly refusals: readonly Refusal[] };

type Common = { readonly locale: Locale; readonly refused?: Refused | undefined };

/** All ways in: the demo list if there is one, the letter, the e-mail code. `next` is where to go afterwards. */
export function signInPage(props: Common & {
  readonly next: string;
  readonly demoPersons: readonly DemoPerson[];
}): PageContent {
  const t = sessionTexts(props.locale);
  return {
    title: t('signInTitle'),
    refused: props.refused !== undefined,
    lead: t('signInLead'),
    main: html`${props.demoPersons.length > 0 && demoList(props)}${section({
      title: t('ownHeading'),
      body: html`${cards([
        card({ level: 3, title: t('letterHeading'), body: letterForm({ ...props, refused: undefined }) }),
        card({ level: 3, title: t('emailHeading'), body: emailForm(props) }),
      ], 'few')}<p>${t('noWayIn')}</p>`,
    })}`,
  };
}

/** The page named in the printed letter: its code and nothing else. */
export function letterPage(props: Common & { readonly next: string }): PageContent {
  const t = sessionTexts(props.locale);
  return { title: t('letterHeading'), narrow: true, refused: props.refused !== undefined, main: html`${letterForm(props)}<p>${t('noWayIn')}</p>` };
}

/** Where the code from the e-mail is typed. It looks the same whether or not the address is known. */
export function codePage(props: Common & { readonly email: string }): PageContent {
  const t = sessionTexts(props.locale);
  const errors = errorsOf(props);
  return {
    title: t('codeTitle'),
    narrow: true,
    refused: errors !== undefined,
    lead: t('codeLead', { email: props.email, minutes: emailCode.lastsSeconds / 60 }),
    main: html`${form({
      action: '/anmelden/code', locale: props.locale, errors,
      body: html`${textField({
        name: 'code', label: t('codeLabel'), hint: t('codeHint'), locale: props.locale, required: true, errors,
        width: 'short', inputMode: 'numeric', autocomplete: 'one-time-code', maxLength: 40,
      })}${actionsBar(button({ label: t('codeButton') }), linkButton({ label: t('codeAgain'), href: '/anmelden', kind: 'quiet' }))}`,
    })}<p>${t('codeNoneCame')}</p>`,
  };
}

/** One's own sessions, each with a button that ends it. `timeZone` is an IANA zone. */
export function sessionsPage(props: {
  readonly locale: Locale;
  readonly sessions: readonly SessionLine[];
  readonly currentId: string;
  readonly timeZone: string;
}): PageContent {
  const t = sessionTexts(props.locale);
  const others = props.sessions.filter(({ sessionId }) => sessionId !== props.currentId);
  return {
    title: t('sessionsTitle'),
    lead: t('sessionsLead'),
    main: html`${cards(props.sessions.map((line) => sessionCard(props, line)), 'few')}${others.length > 0 && form({
      action: '/sitzungen', locale: props.locale,
      body: actionsBar(button({ label: t('sessionEndOthers'), kind: 'secondary', name: 'end', value: 'others' })),
    })}${form({
      action: '/abmelden', locale: props.locale, body: actionsBar(button({ label: t('signOutButton'), kind: 'quiet' })),
    })}`,
  };
}

/** Says that it worked, and how to come back. */
export function signedOutPage(props: { readonly locale: Locale }): PageContent {
  const t = sessionTexts(props.locale);
  return {
    title: t('signedOutTitle'),
    narrow: true,
    lead: t('signedOutLead'),
    main: html`${actionsBar(linkButton({ label: t('signInAgain'), href: '/anmelden', kind: 'primary' }))}`,
  };
}

function demoList(props: Common & { next: string; demoPersons: readonly DemoPerson[] }): Html {
  const t = sessionTexts(props.locale);
  const [unknown] = errorTexts(errorsOf(props), 'person');
  return section({
    title: t('demoHeading'), lead: t('demoLead'),
    body: html`${unknown !== undefined && alert({ title: unknown, tone: 'call', live: true })}${cards(props.demoPersons.map(({ person, name, role, about }) => card({
      level: 3, title: name, mark: badge({ label: role }), lead: about,
      body: form({
        action: '/anmelden/beispiel', locale: props.locale, hidden: { weiter: props.next, person: person.personId },
        body: actionsBar(button({ label: t('demoButton'), about: t('demoButtonAbout', { name }), kind: 'secondary' })),
      }),
    })))}`,
  });
}

function letterForm(props: Common & { next: string }): Html {
  const t = sessionTexts(props.locale);
  const errors = errorsOf(props);
  return form({
    action: '/anmelden/brief', locale: props.locale, label: t('letterHeading'), hidden: { weiter: props.next }, errors,
    body: html`${textField({
      name: 'code', label: t('letterLabel'), hint: t('letterHint'), locale: props.locale, required: true, errors,
      width: 'medium', autocomplete: 'off', maxLength: 100,
    })}${actionsBar(button({ label: t('letterButton') }))}`,
  });
}

function emailForm(props: Common & { next: string }): Html {
  const t = sessionTexts(props.locale);
  const isAboutDemo = errorTexts(errorsOf(props), 'person').length > 0;
  const errors = isAboutDemo ? undefined : errorsOf(props);
  return form({
    action: '/anmelden', locale: props.locale, label: t('emailHeading'), hidden: { weiter: props.next }, errors,
    body: html`${textField({
      name: 'email', label: t('emailLabel'), hint: t('emailHint'), locale: props.locale, required: true, errors,
      typed: props.refused?.typed, type: 'email', width: 'medium', inputMode: 'email', autocomplete: 'email', maxLength: 254,
    })}${actionsBar(button({ label: t('emailButton') }))}`,
  });
}

function sessionCard(props: Parameters<typeof sessionsPage>[0], line: SessionLine): Html {
  const t = sessionTexts(props.locale);
  const day = clockFace(props, { dateStyle: 'medium' });
  const time = clockFace(props, { timeStyle: 'short' });
  const device = line.device === '' ? t('sessionUnknownDevice') : line.device;
  const isHere = line.sessionId === props.currentId;
  const facts = t('sessionFacts', {
    means: t(meansText[line.means]), started: day(line.startedAt), used: day(line.lastUsedAt), usedAt: time(line.lastUsedAt),
    end: day(line.expiresAt),
  });
  const end: Child = form({
    action: '/sitzungen', locale: props.locale,
    body: actionsBar(button({
      label: t('sessionEnd'), about: t('sessionEndAbout', { device, started: day(line.startedAt) }), kind: 'secondary',
      name: 'end', value: line.sessionId,
    })),
  });
  return card({ title: device, lead: facts, body: end, ...(isHere && { mark: badge({ label: t('sessionHere'), tone: 'good' }) }) });
}

const meansText = {
  code: 'sessionMeansCode', letter: 'sessionMeansLetter', demo: 'sessionMeansDemo',
} as const satisfies Record<SessionLine['means'], SessionText>;

/** Writes an instant as the wall of the Quartier shows it, wherever the server stands. */
function clockFace(props: { locale: Locale; timeZone: string }, style: Intl.DateTimeFormatOptions): (instant: SessionLine['startedAt']) => string {
  const format = new Intl.DateTimeFormat(props.locale === 'en' ? 'en-GB' : 'de-DE', { ...style, timeZone: props.timeZone });
  return (instant) => format.format(instant.epochMilliseconds);
}

function errorsOf({ locale, refused }: Common): Errors | undefined {
  if (refused === undefined) return undefined;
  return { refusals: refused.refusals, text: (refusal) => refusalText(refusal, locale) };
}

/** A refusal of the session in words: cause and remedy. */
function refusalText(refusal: Refusal, locale: Locale): string {
  const seconds = refusal.facts?.['retryAfterSeconds'];
  return sessionTexts(locale)(refusal.code as SessionText, typeof seconds === 'number' ? { minutes: Math.ceil(seconds / 60) } : {});
}
