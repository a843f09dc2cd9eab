import { actionsBar, linkButton } from '../design-system/button.ts';
import { html, type Child, type Html } from '../html.ts';
import { webTexts, type WebTextKey } from '../texts/web.texts.ts';
import { page, type PageFrame } from './page.ts';

const known = [400, 401, 403, 404, 409, 410, 413, 422, 429, 500, 503] as const;

/** Whoever has to sign in again would lose what they wrote on the way home. */
const signedOut = 401;
/** So much of the number of a request is read out on the phone; it finds the line in the log. */
const spokenDigits = 8;

/** A page that says what happened, what to do now, and which number to name on the phone. */
export function errorPage(props: PageFrame & {
  readonly status: number;
  readonly cause: string;
  /** What to do now, unless the cause says it already. */
  readonly remedy?: string;
  /** Whatever else helps: what was typed, a way back. */
  readonly more?: Child;
  readonly requestId: string;
}): Html {
  const t = webTexts(props.locale);
  const status = known.find((candidate) => candidate === props.status);
  const title: WebTextKey = status === undefined ? 'error.other' : `error.${status}`;
  return page({
    ...props,
    title: t(title),
    narrow: true,
    main: html`<div class="card card-call"><h2>${t('error.cause')}</h2><p>${props.cause}</p>${props.remedy !== undefined && html`<h2>${t('error.remedy')}</h2><p>${props.remedy}</p>`}${props.status !== signedOut && actionsBar(
      linkButton({ label: t('error.home'), href: props.homeHref ?? '/', kind: 'primary', icon: 'home' }),
    )}</div>${props.more}<p class="muted">${t('error.request-id')} <code>${props.requestId.slice(0, spokenDigits)}</code></p>`,
  });
}
