import type { Refusal } from '#core/base/result.ts';
import type { Errors } from '#web/design-system/field-frame.ts';
import { page, type PageFrame, type PageProps } from '#web/layout/page.ts';
import type { Answer } from './route.ts';
import type { Ctx, Quartier, Shell } from './ctx.ts';
import { httpTexts } from './http.texts.ts';
import type { Locale } from '#core/base/locale.ts';

type Shown = Omit<PageProps, keyof PageFrame | 'flash'> & {
  /** Words of the notices that a redirect to this page may name by `?hinweis=code`. */
  readonly notices?: Readonly<Record<string, string>>;
};

/** The answer that shows a page to whoever asks, in the frame of the house. */
export function pageAnswer(ctx: Ctx, shown: Shown): Answer {
  const { notices, ...props } = shown;
  const notice = ctx.shell.notice === undefined ? undefined : notices?.[ctx.shell.notice];
  return {
    kind: 'page',
    html: page({
      ...frameOf(ctx.shell, ctx.quartier, ctx.locale),
      ...props,
      flash: notice === undefined ? undefined : { tone: 'good', title: notice },
    }),
  };
}

/** The frame around a page: who is signed in, where one can go, how it looks. */
export function frameOf(shell: Shell, quartier: Pick<Quartier, 'name' | 'isSynthetic'>, locale: Locale): PageFrame {
  const t = httpTexts(locale);
  return {
    locale,
    quartier,
    theme: shell.theme,
    navigation: shell.navigation,
    ...(shell.actorName === '' ? { signInHref: '/anmelden' } : {
      actor: { name: shell.actorName, roles: shell.actorRoles, signOut: { action: '/abmelden' } },
      footerLinks: [{ label: t('foot.sessions'), href: '/sitzungen' }],
    }),
    display: { action: '/anzeige', hidden: { weiter: shell.returnTo } },
  };
}

/** The refusals of a form as its fields show them. */
export function errorsOf(ctx: Ctx, refusals: readonly Refusal[] | undefined): Errors | undefined {
  return refusals === undefined ? undefined : { refusals, text: ctx.say };
}
