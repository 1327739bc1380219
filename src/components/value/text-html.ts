import { cutAtCompanies, type CompanyLink } from '../../insights/contractors/company-links.ts';
import { attributeHtml, escapeHtml } from '../../markup/escape-html.ts';
import type { TermSpan } from '../../registry/term-marks.ts';
import { keptTogether } from '../../text/kept-together.ts';
import { setLines } from '../../text/lines.ts';
import { contractorPath } from '../compare/paths.ts';
import { withBase } from '../links.ts';

// Printed texts are most of a page, and are written as strings: a component for each line and each stretch of one costs more than its words.

/** A printed text whose post codes and telephone numbers stay on one line. */
export const keptHtml = (text: string): string =>
  keptTogether(text)
    .map(({ text: own, isKept }) => (isKept ? `<span class="keep">${escapeHtml(own)}</span>` : escapeHtml(own)))
    .join('');

/** The same with links to the glossary. `spans`: the terms in the text, in order. */
export function termsHtml(text: string, spans: readonly TermSpan[] = []): string {
  let html = '';
  let done = 0;
  for (const { id, start, end } of spans) {
    html += keptHtml(text.slice(done, start));
    html += `<a class="term"${attributeHtml('href', withBase(`/glossary/#${id}`))}>${escapeHtml(text.slice(start, end))}</a>`;
    done = end;
  }
  return html + keptHtml(text.slice(done));
}

/** A paragraph for each line. `text`: lines joined by `\n`. `terms`: to be explained, by line; left aside where companies are named. */
export function linesHtml(
  text: string,
  terms?: ReadonlyMap<number, readonly TermSpan[]>,
  companies?: readonly CompanyLink[],
): string {
  const lines = setLines(text).map(({ text: own, hang, level, caption }, at) => {
    const classes = [
      ...(hang > 0 ? [`hang-${Math.min(hang, 8)}`] : []),
      ...(level > 0 ? [`level-${level}`] : []),
      ...(caption ? ['caption'] : []),
    ];
    const attribute = attributeHtml('class', classes.length === 0 ? null : classes.join(' '));
    const words = companies === undefined ? termsHtml(own, terms?.get(at)) : companiesHtml(own, companies);
    return `<p${attribute}>${words}</p>`;
  });
  return lines.join('');
}

const companiesHtml = (text: string, companies: readonly CompanyLink[]): string =>
  cutAtCompanies(text, companies)
    .map(({ text: own, id }) =>
      id === null ? escapeHtml(own) : `<a${attributeHtml('href', withBase(contractorPath(id)))}>${escapeHtml(own)}</a>`,
    )
    .join('');
