import { attributeHtml, escapeHtml } from '../markup/escape-html.ts';
import { plainLabel } from '../assessment/outline.ts';
import type { TermSpan } from '../registry/term-marks.ts';
import { originLinkHtml } from './original/origin-link.ts';
import type { OriginPlace } from './original/place.ts';
import { termsHtml } from './value/text-html.ts';

export interface ItemLabel {
  /** Key of the item. */
  key: string;
  /** Level of its heading, 2 for a section. */
  level: number;
  /** As printed, with its ※. */
  label: string;
  /** Terms to explain in it. */
  terms: readonly TermSpan[] | undefined;
  /** Where it is compared with others; null where it is not. */
  compare: string | null;
  place: OriginPlace | null;
}

const IMPORTANT =
  '<button type="button" class="important" popovertarget="important" aria-label="※ 重要な変更の対象となる項目（説明を開く）">※</button>';

/** The heading of an item as HTML, and where it leads. A page has hundreds: as components they cost more than its values. */
export function labelHtml({ key, level, label, terms = [], compare, place }: ItemLabel): string {
  const tag = `h${Math.min(level, 6)}`;
  const at = label.lastIndexOf('※');
  const before = at < 0 ? label : label.slice(0, at);
  const words = termsHtml(
    before,
    terms.filter(({ end }) => end <= before.length),
  );
  const mark = at < 0 ? '' : IMPORTANT + escapeHtml(label.slice(at + 1));
  // One link beside each label, so that without the menu that a script makes there are not two stops of the Tab key.
  const way =
    compare === null
      ? `<a class="here"${attributeHtml('href', `#${key}`)}${attributeHtml('aria-label', `「${label}」の場所`)}></a>`
      : `<a class="compare-item"${attributeHtml('href', compare)}${attributeHtml('aria-label', `「${plainLabel(label)}」を比べる`)}>比べる</a>`;
  return `<${tag}>${words}${mark}</${tag}>${way}${originLinkHtml(place)}`;
}
