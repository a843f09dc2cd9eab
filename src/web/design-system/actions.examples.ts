import { html } from '../html.ts';
import { actionsBar, button, linkButton } from './button.ts';
import { breadcrumb } from './breadcrumb.ts';
import { details } from './details.ts';
import type { Examples } from './example.ts';
import { icon, iconNames } from './icon.ts';
import { pagination } from './pagination.ts';
import { steps } from './steps.ts';
import { tabs } from './tabs.ts';

/** What one presses, opens and follows. */
export const actionsExamples: readonly Examples[] = [
  {
    component: 'button',
    examples: [
      { shows: 'eine Hauptsache, eine Nebensache, der Rest leise', render: () => actionsBar(
        button({ label: 'Anruf speichern', icon: 'check' }), button({ label: 'Entwurf drucken', kind: 'secondary', icon: 'print' }), button({ label: 'Verwerfen', kind: 'quiet' }),
      ) },
      { shows: 'etwas, das nicht mehr zurückgeht, mit Zusatz zum Vorlesen', render: () => button({ label: 'Widerrufen', kind: 'danger', about: '(Einwilligung von Frau Schulze)' }) },
    ],
  },
  { component: 'linkButton', examples: [{ shows: 'führt zu einer Seite', render: () => linkButton({ label: 'Neue Bitte aufnehmen', href: '#linkButton', icon: 'plus', kind: 'primary' }) }] },
  { component: 'icon', examples: [{ shows: 'alle Zeichen', render: () => html`<p class="marks">${iconNames.map((name) => icon(name))}</p>` }] },
  {
    component: 'tabs',
    examples: [{ shows: 'drei Ansichten', render: () => tabs({ label: 'Ansichten', items: [
      { label: 'Offen', href: '#tabs', current: true, count: 4 }, { label: 'Versprochen', href: '#tabs', count: 2 }, { label: 'Erledigt', href: '#tabs' },
    ] }) }],
  },
  { component: 'breadcrumb', examples: [{ shows: 'zwei Stufen', render: (locale) => breadcrumb({ locale, items: [{ label: 'Menschen', href: '#breadcrumb' }, { label: 'Albert-Einstein-Straße 9', href: '#breadcrumb' }] }) }] },
  { component: 'pagination', examples: [{ shows: 'in der Mitte', render: (locale) => pagination({ locale, page: 2, pages: 7, href: (page) => `#seite-${page}` }) }] },
  {
    component: 'steps',
    examples: [{ shows: 'von der Bitte bis zum Bericht', render: (locale) => steps({ locale, items: [
      { label: 'Bitte aufgenommen', state: 'done', href: '#steps' }, { label: 'Helferin gefragt', state: 'done' }, { label: 'Beauftragt', state: 'current' }, { label: 'Bericht', state: 'open' },
    ] }) }],
  },
  {
    component: 'details',
    examples: [{ shows: 'geschlossen und offen', render: () => html`${details({ summary: 'Warum fragen wir zuerst in der Familie?', body: html`<p>Das ist nur die Reihenfolge des Fragens. Hilfe wird deshalb nie verweigert.</p>` })}${details({ summary: 'Was steht auf dem Einsatzzettel?', body: html`<p>Wann, wo, was – und was nicht.</p>`, open: true })}` }],
  },
];
