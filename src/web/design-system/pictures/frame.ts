import type { Locale } from '#core/base/locale.ts';
import { html, type Child, type Html } from '../../html.ts';
import { webTexts } from '../../texts/web.texts.ts';
import { details } from '../details.ts';

/** A picture with its caption, its key, and the same content as a list or table for those who do not see it. */
export function pictureFrame(props: {
  readonly locale: Locale;
  readonly kind: string;
  readonly title: string;
  readonly drawing: Child;
  readonly key?: Child;
  readonly equivalent: Child;
  /** Shown open for those who print or prefer reading. */
  readonly open?: boolean;
}): Html {
  return html`<figure class="picture picture-${props.kind}"><figcaption>${props.title}</figcaption>${props.drawing}${props.key}${details({
    summary: webTexts(props.locale)('picture.as-list'), body: props.equivalent, open: props.open === true,
  })}</figure>`;
}

/** A drawing named and described for screen readers; ids must be unique on the page, hence made from the name. */
export function drawing(props: {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly content: Child;
}): Html {
  const { id, width, height } = props;
  return html`<svg class="drawing" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${props.title}</title><desc id="${id}-desc">${props.description}</desc>${props.content}</svg>`;
}

/** A part of an id made from a name: letters and digits only, umlauts and all else become dashes. */
export function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

/** A length in a drawing, to a tenth: more digits only make the page heavier. */
export function tenth(length: number): number {
  return Math.round(length * 10) / 10;
}
