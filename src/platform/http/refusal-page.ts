import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { form } from '#web/design-system/form.ts';
import { errorPage } from '#web/layout/error-page.ts';
import { html, type Html } from '#web/html.ts';
import type { HttpParts, Refused } from './handle.ts';
import { httpTexts } from './http.texts.ts';
import { frameOf } from './page.ts';
import { typedCard, typedFields } from './typed-card.ts';

/** The one page for what could not be done. Whatever was typed stays on it; after signing in it can be sent again. */
export function refusalPage(say: HttpParts['say'], fallbackName: string): (refused: Refused) => Html {
  return (refused) => errorPage({
    ...frameOf(refused.shell, refused.signedIn?.quartier ?? { name: fallbackName, isSynthetic: false }, refused.locale),
    status: refused.status,
    cause: refused.refusals.map(say(refused.locale)).join(' '),
    requestId: refused.requestId,
    more: html`${typedCard(refused.typed, refused.locale)}${refused.status === 401 && sendAgain(refused)}`,
  });
}

// Sign in beside, then send what was typed once more.
function sendAgain(refused: Refused): Html {
  const t = httpTexts(refused.locale);
  return html`${actionsBar(linkButton({ label: t('refused.sign-in'), href: '/anmelden', kind: 'primary', newWindow: true }))}
${form({
  action: refused.shell.path, locale: refused.locale,
  body: html`${typedFields(refused.typed).map(([name, value]) => html`<textarea name="${name}" hidden>
${value}</textarea>`)}${button({ label: t('refused.again') })}`,
})}`;
}
