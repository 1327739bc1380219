import { bare, bodyLines, inBody, labelsOf, nodeOf, type Variant } from './variant.ts';

/** Headings. */
export const HEADINGS: readonly Variant[] = [
  { name: 'headings as bare lines', apply: (text) => text.replace(/^#{1,6} /gmu, '') },
  { name: 'headings in bold', apply: (text) => text.replace(/^#{1,6} (.*)$/gmu, '**$1**') },
  { name: 'headings as rows', apply: (text) => text.replace(/^#{1,6} (.*)$/gmu, '$1\t\t') },
  { name: 'headings all of one level', apply: (text) => text.replace(/^#{1,6} /gmu, '## ') },
  {
    name: 'each label a heading',
    apply: (text, form) => {
      const labels = labelsOf(form);
      return inBody((cells) => {
        const at = cells.findIndex((t) => t !== '');
        const node = nodeOf(cells[at] ?? '', labels);
        const rest = cells.slice(at + 1).filter((t) => t !== '');
        return node && rest.length <= 1 && !nodeOf(rest[0] ?? '', labels)
          ? [`#### ${bare(cells[at] ?? '')}`, '', ...rest, '']
          : cells.join('\t');
      })(text);
    },
  },
  {
    name: 'each label in bold',
    apply: (text, form) => {
      const labels = labelsOf(form);
      return inBody((cells) => cells.map((t) => (t !== '' && nodeOf(t, labels) ? `**${bare(t)}**` : t)).join('\t'))(
        text,
      );
    },
  },
  {
    name: 'the heading of a section twice',
    apply: bodyLines((line) => (/^#+ (?:[ⅠⅡⅢⅣⅤⅥ]|I{1,3}|I?VI?) /u.test(line) ? [line, '', line] : line)),
  },
];
