import type { Locale } from '#core/base/locale.ts';
import { assetPath } from '../assets.ts';
import { alert } from '../design-system/alert.ts';
import { breadcrumb } from '../design-system/breadcrumb.ts';
import { hiddenFields } from '../design-system/form.ts';
import { icon, type IconName } from '../design-system/icon.ts';
import { patternDefinitions } from '../design-system/patterns.ts';
import { attributes, classes, html, type Child, type Html } from '../html.ts';
import { webTexts } from '../texts/web.texts.ts';
import { displayChoice, type DisplayChoice, type Theme } from './display-choice.ts';
import { mark } from './mark.ts';

/** What the house is called; it stands in for a Quartier that is not known yet. */
const houseName = 'Miteinander';

/** One of the main areas; `key` is what `current` names, `count` how many things wait there. */
export type NavigationItem = {
  readonly key: string;
  readonly label: string;
  readonly href: string;
  readonly icon?: IconName;
  readonly count?: number;
};

/** Who is signed in, in words. `signOut` posts; its fields are hidden ones. */
export type ActorSummary = {
  readonly name: string;
  readonly roles: readonly string[];
  readonly href?: string;
  readonly signOut?: { readonly action: string; readonly hidden?: Readonly<Record<string, string>> };
};

/** What every page of the house is made of, whatever it shows. */
export type PageFrame = {
  readonly locale: Locale;
  readonly quartier: { readonly name: string; readonly isSynthetic: boolean };
  readonly actor?: ActorSummary | undefined;
  readonly navigation?: readonly NavigationItem[];
  readonly theme?: Theme;
  readonly homeHref?: string;
  readonly signInHref?: string;
  readonly footerLinks?: readonly { readonly label: string; readonly href: string }[];
  readonly display?: DisplayChoice;
};

export type Flash = { readonly tone: 'info' | 'good' | 'call' | 'danger'; readonly title: string; readonly body?: Child };

/** A page: its frame, and what it shows. `lead` says in one line what the page is for. */
export type PageProps = PageFrame & {
  readonly title: string;
  readonly lead?: Child;
  readonly current?: string;
  readonly crumbs?: readonly { readonly label: string; readonly href: string }[];
  readonly actions?: Child;
  readonly flash?: Flash | undefined;
  readonly main: Child;
  readonly aside?: Child;
  readonly narrow?: boolean;
  readonly sources?: readonly ('openstreetmap')[];
  /** The form was refused; the title says so, so that it is heard first. */
  readonly refused?: boolean;
};

/** The whole document. */
export function page(props: PageProps): Html {
  const t = webTexts(props.locale);
  const heading = html`<div class="page-head">${props.crumbs !== undefined && breadcrumb({ locale: props.locale, items: props.crumbs })}
<div class="page-title"><h1>${props.title}</h1>${props.lead !== undefined && html`<p class="lead">${props.lead}</p>`}${
    props.actions !== undefined && html`<div class="actions">${props.actions}</div>`}</div></div>`;
  return html`<!doctype html>
<html lang="${props.locale}" dir="ltr"${attributes({ 'data-theme': props.theme === 'auto' ? undefined : props.theme })}>
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${props.refused === true && `${t('form.error-prefix')} `}${props.title} – ${props.quartier.name !== houseName && `${props.quartier.name} – `}${houseName}</title>
<meta name="color-scheme" content="light dark"><meta name="referrer" content="same-origin"><meta name="format-detection" content="telephone=no">
<link rel="preload" as="font" type="font/woff2" href="${assetPath('fira-sans-regular.woff2')}" crossorigin>
<link rel="stylesheet" href="${assetPath('main.css')}"><link rel="icon" type="image/svg+xml" href="${assetPath('mark.svg')}">
<script type="module" src="${assetPath('keep-typed.js')}"></script><script type="module" src="${assetPath('suggest.js')}"></script>
</head>
<body>
<a class="skip" href="#content">${t('page.skip')}</a>
${patternDefinitions()}${header(props)}
<main id="content" tabindex="-1" class="${classes('page', props.narrow === true && 'page-narrow', props.aside !== undefined && 'page-with-aside')}">
${props.flash && html`<div class="flash">${alert({ ...props.flash, live: true })}</div>`}${heading}
<div class="page-body"><div class="page-main">${props.main}</div>${props.aside !== undefined && html`<aside class="page-aside" aria-label="${t('page.aside')}">${props.aside}</aside>`}</div>
</main>
${footer(props)}
</body>
</html>`;
}

function header(props: PageProps): Html {
  const t = webTexts(props.locale);
  return html`<header class="site-head"><div class="site-bar">
<a class="brand" href="${props.homeHref ?? '/'}">${mark()}<span class="brand-text"><span class="brand-name">${houseName}</span>${props.quartier.name !== houseName && html`<span class="brand-place">${props.quartier.name}</span>`}</span></a>
${who(props)}</div>
${navigation(props)}
${props.quartier.isSynthetic && html`<p class="synthetic"><strong>${t('page.synthetic-short')}</strong> <span>${t('page.synthetic')}</span></p>`}
</header>`;
}

function who(props: PageProps): Html {
  const t = webTexts(props.locale);
  const { actor } = props;
  if (actor === undefined) {
    return html`<div class="who">${props.signInHref !== undefined && html`<a class="quiet-link" href="${props.signInHref}">${icon('lock')}<span>${t('page.sign-in')}</span></a>`}</div>`;
  }
  const name = html`<span class="kern-sr-only">${t('page.signed-in')} </span><span class="who-name">${actor.name}</span>`;
  return html`<div class="who"><span class="who-text">${actor.href === undefined ? name : html`<a href="${actor.href}">${name}</a>`}<span class="who-roles">${actor.roles.join(', ')}</span></span>${
    actor.signOut !== undefined && html`<form action="${actor.signOut.action}" method="post" data-keep-forget>${hiddenFields(actor.signOut.hidden ?? {})}<button class="quiet-link" type="submit">${t('page.sign-out')}</button></form>`
  }</div>`;
}

/** Wide screens show the areas in a row, phones behind the word "Menü"; only one of both is there at a time. */
function navigation(props: PageProps): Html | false {
  const items = props.navigation ?? [];
  if (items.length === 0) return false;
  const t = webTexts(props.locale);
  const list = html`<ul role="list">${items.map((item) => html`<li><a href="${item.href}"${item.key === props.current && html` aria-current="page"`}>${item.icon && icon(item.icon)}<span>${item.label}</span>${item.count !== undefined && item.count > 0 && html` <span class="count">${item.count}</span>`}</a></li>`)}</ul>`;
  const current = items.find(({ key }) => key === props.current);
  return html`<nav class="areas areas-wide" aria-label="${t('page.navigation')}">${list}</nav>
<nav class="areas areas-phone" aria-label="${t('page.navigation')}"><details><summary>${icon('menu')}<span>${t('page.menu')}</span>${current && html`<span class="areas-here">${current.label}</span>`}</summary>${list}</details></nav>`;
}

function footer(props: PageProps): Html {
  const t = webTexts(props.locale);
  const links = props.footerLinks ?? [];
  return html`<footer class="site-foot"><div class="site-foot-inner">
${links.length > 0 && html`<nav aria-label="${t('page.more-links')}"><ul class="foot-links" role="list">${links.map(({ label, href }) => html`<li><a href="${href}">${label}</a></li>`)}</ul></nav>`}
${props.display !== undefined && displayChoice({ ...props.display, locale: props.locale, theme: props.theme ?? 'auto' })}
<p class="foot-notes">${props.sources?.includes('openstreetmap') && html`<span><a href="https://www.openstreetmap.org/copyright">${t('page.openstreetmap')}</a></span> `}<span>${t('page.free-software')}</span></p>
</div></footer>`;
}
