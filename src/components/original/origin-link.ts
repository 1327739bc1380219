import { attributeHtml, escapeHtml } from '../../markup/escape-html.ts';
import type { OriginPlace } from './place.ts';

/**
 * A link to where something is printed in the original, as HTML; nothing where `place` is null. `of`: what is printed there, so that links
 * with the same words differ for those who hear them; left out below the label of an item.
 */
export function originLinkHtml(place: OriginPlace | null, of?: string): string {
  if (place === null) return '';
  const { href, pages, download } = place;
  const words = `原本 ${place.words}`;
  if (href === null) return `<span class="origin"${attributeHtml('data-pages', pages)}>${escapeHtml(words)}</span>`;
  const attributes = [
    attributeHtml('href', href),
    attributeHtml('data-pages', pages),
    download ? ' download' : '',
    attributeHtml('aria-label', of === undefined ? null : `${words}（${of}）`),
  ];
  return `<a class="origin"${attributes.join('')}>${escapeHtml(words)}</a>`;
}
