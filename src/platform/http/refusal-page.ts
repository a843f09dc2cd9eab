import { button, linkButton } from '#web/design-system/button.ts';
import { card } from '#web/design-system/card.ts';
import { descriptionList } from '#web/design-system/description-list.ts';
import { form } from '#web/design-system/form.ts';
import { errorPage } from '#web/layout/error-page.ts';
import { html, type Html } from '#web/html.ts';
import type { HttpParts, Refused } from './handle.ts';
import { httpTexts } from './http.texts.ts';
import { frameOf } from './page.ts';

/** The one page for what could not be done. Whatever was typed stays on it and can be sent again. */
export function refusalPage(say: HttpParts['say'], fallbackName: string): (refused: Refused) => Html {
  return (refused) => {
    const t = httpTexts(refused.locale);
    const cause = refused.refusals.map(say(refused.locale)).join(' ');
    const fields = Object.entries(refused.typed).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((one) => [name, one] as const)).filter(([, value]) => value !== '');
    return errorPage({
      ...frameOf(refused.shell, refused.signedIn?.quartier ?? { name: fallbackName, isSynthetic: false }, refused.locale),
      status: refused.status,
      cause,
      requestId: refused.requestId,
      ...(fields.length > 0 ? { more: card({
        title: t('refused.typed'),
        body: html`${descriptionList(fields.map(([term, value]) => ({ term, value })))}
${refused.status === 401 && sendAgain(refused, fields)}`,
      }) } : {}),
    });
  };
}

// Sign in beside, then send what was typed once more.
function sendAgain(refused: Refused, fields: readonly (readonly [string, string])[]): Html {
  const t = httpTexts(refused.locale);
  return html`${linkButton({ label: t('refused.sign-in'), href: '/anmelden' })}
${form({
  action: refused.shell.path, locale: refused.locale,
  body: html`${fields.map(([name, value]) => html`<textarea name="${name}" hidden>
${value}</textarea>`)}${button({ label: t('refused.again') })}`,
})}`;
}
