import { Hono } from 'hono';
import { locales } from '#core/base/locale.ts';
import { parseTheme } from '#web/layout/display-choice.ts';
import { galleryPage } from '#web/design-system/gallery.ts';
import { localPath } from '../session/local-path.ts';
import { localeOf, shellOf, type HttpParts } from './handle.ts';
import { collectTyped } from './typed.ts';

/** How pages look and in which language, for everyone, signed in or not; and the page of all components. */
export function displayRoutes(parts: HttpParts): Hono {
  const app = new Hono();
  app.post('/anzeige', async (c) => {
    const typed = await collectTyped(c);
    // What cannot be read changes nothing.
    const { theme, locale: wanted, weiter = '/' } = typed.ok ? typed.value : {};
    const year = 'Path=/; Max-Age=31536000; SameSite=Lax';
    const locale = locales.find((known) => known === wanted);
    c.header('set-cookie', `theme=${parseTheme(String(theme))}; ${year}`, { append: true });
    if (locale !== undefined) c.header('set-cookie', `locale=${locale}; ${year}`, { append: true });
    return c.redirect(localPath(String(weiter)), 303);
  });
  app.get('/beispiele', (c) => {
    const locale = localeOf(c);
    const shell = shellOf(c, undefined, parts, locale);
    return c.html(String(galleryPage(locale, shell.theme)));
  });
  return app;
}
