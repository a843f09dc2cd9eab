import type { Locale } from '#core/base/locale.ts';
import { html, type Html } from '../html.ts';
import type { Theme } from '../layout/display-choice.ts';
import { page } from '../layout/page.ts';
import { sheetLinks } from '../layout/sheet-links.ts';
import { webTexts } from '../texts/web.texts.ts';
import { actionsExamples } from './actions.examples.ts';
import { contentExamples } from './content.examples.ts';
import { formsExamples } from './forms.examples.ts';
import { picturesExamples } from './pictures/pictures.examples.ts';

/** Every component and picture with its examples, in the order in which the gallery shows them. */
export const allExamples = [...picturesExamples, ...contentExamples, ...formsExamples, ...actionsExamples];

/** The page that shows everything once: for newcomers to look at, for the accessibility check to walk over. */
export function galleryPage(locale: Locale, theme: Theme = 'auto'): Html {
  const t = webTexts(locale);
  return page({
    locale, theme, title: t('gallery.title'), lead: t('gallery.lead'), current: 'examples',
    quartier: { name: 'Wohnkomplex V, Hoyerswerda', isSynthetic: true },
    actor: { name: 'Martina Richter', roles: ['Gemeinwesenarbeit'], signOut: { action: '#abmelden' } },
    navigation: [
      { key: 'desk', label: 'Schreibtisch', href: '#schreibtisch', icon: 'desk', count: 4 }, { key: 'people', label: 'Menschen', href: '#menschen', icon: 'people' },
      { key: 'helping', label: 'Helfen', href: '#helfen', icon: 'hand' }, { key: 'quartier', label: 'Quartier', href: '#quartier', icon: 'map' }, { key: 'examples', label: t('gallery.title'), href: '#content', icon: 'book' },
    ],
    flash: { tone: 'good', title: t('alert.success') },
    sources: ['openstreetmap'], footerLinks: [{ label: 'Impressum', href: '#impressum' }, { label: 'Datenschutz', href: '#datenschutz' }], display: { action: '#darstellung' },
    main: html`<nav aria-labelledby="gallery-contents"><h2 id="gallery-contents">${t('gallery.contents')}</h2><ul class="foot-links" role="list">${allExamples.map(({ component }) => html`<li><a href="#${component}">${component}</a></li>`)}</ul></nav>
${allExamples.map(({ component, examples }) => html`<section class="section" id="${component}" aria-labelledby="${component}-title"><h2 id="${component}-title">${component}</h2>${examples.map(
      ({ shows, render }) => html`<div class="example"><h3>${shows}</h3>${render(locale)}</div>`,
    )}</section>`)}
${sheetLinks({ locale, sheets: [{ label: 'Einsatzzettel', href: '#einsatzzettel', format: 'A6' }, { label: 'Wochenplan', href: '#wochenplan', format: 'A4' }] })}`,
  });
}
