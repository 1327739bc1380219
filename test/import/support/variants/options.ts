import { bare, bodyLines, inBody, type Variant } from './variant.ts';

const LIST = /\s*(?:<[^<>]*>|\s)*(?:[<＜]|&lt;)\s*選択肢\s*(?:[>＞]|&gt;)(?!.*件).*$/su;

/** Lists of options. */
export const OPTIONS: readonly Variant[] = [
  {
    name: 'the list of options dropped',
    apply: inBody((cells) => {
      const at = cells.findIndex((t) => LIST.test(t));
      return at < 0
        ? cells.join('\t')
        : cells.map((t, place) => (place < at ? t : place === at ? t.replace(LIST, '') : '')).join('\t');
    }),
  },
  {
    name: 'options in rows below',
    apply: inBody((cells) => {
      const at = cells.findIndex((t) => LIST.test(t) && !/<t[dr]|件/u.test(t));
      if (at < 0 || cells.slice(at + 1).some((t) => t !== '')) return cells.join('\t');
      const list = bare((cells[at] ?? '').replace(/&lt;/gu, '＜').replace(/&gt;/gu, '＞'));
      const start = list.search(/[<＜]\s*選択肢/u);
      if (start < 0) return cells.join('\t');
      const options = list
        .slice(start)
        .split(/(?=(?<![\d,])\d{1,2}\) )/u)
        .map((t) => t.trim());
      const pad = cells.slice(0, at).map(() => '');
      const value = (cells[at] ?? '').replace(LIST, '');
      return [[...cells.slice(0, at), value].join('\t'), ...options.map((option) => [...pad, option, ''].join('\t'))];
    }),
  },
  {
    name: 'options without 選択肢',
    apply: bodyLines((line) => line.replace(/(?:[<＜]|&lt;)\s*選択肢\s*(?:[>＞]|&gt;)/gu, ' ')),
  },
  {
    name: '「 」 around the value',
    apply: inBody((cells) =>
      cells.map((t) => (LIST.test(t) ? t.replace(/\[\s*([^[\]<>]{2,40}?)\s*\]/u, '「$1」') : t)).join('\t'),
    ),
  },
  {
    name: 'the value with the number of its option',
    apply: inBody((cells) =>
      cells
        .map((t) => {
          const value = /\[\s*([^[\]<>]{2,40}?)\s*\]/u.exec(t)?.[1];
          if (value === undefined || !LIST.test(t)) return t;
          const number = new RegExp(`(\\d{1,2})\\)\\s*${value.replace(/[()（）]/gu, '.')}`, 'u').exec(t)?.[1];
          return number === undefined ? t : t.replace(/\[\s*/u, `[ ${number}) `);
        })
        .join('\t'),
    ),
  },
  {
    name: 'the value in a cell of its own',
    apply: inBody((cells) =>
      cells
        .flatMap((t) => {
          const at = t.search(/(?:[<＜]|&lt;)\s*選択肢/u);
          return at > 0 && !/<(?:p|div|td|table)/u.test(t) ? [t.slice(0, at), t.slice(at)] : [t];
        })
        .join('\t'),
    ),
  },
  {
    name: 'brackets in cells of their own',
    apply: inBody((cells) =>
      cells
        .flatMap((t) => {
          const found = /^\[\s*([^[\]<>]{2,40}?)\s*\]\s*(?=[<＜])/u.exec(t);
          return found ? ['[', found[1] ?? '', ']', t.slice(found[0].length)] : [t];
        })
        .join('\t'),
    ),
  },
  {
    name: 'the list before the value',
    apply: inBody((cells) =>
      cells
        .map((t) => {
          const found = /^(\[\s*[^[\]<>]{2,40}?\s*\])\s*([<＜]\s*選択肢\s*[>＞].*?)((?:\(\s*\d*\s*\)\s*件)?)$/su.exec(
            t,
          );
          return found ? `${found[2]} ${found[1]}${found[3]}` : t;
        })
        .join('\t'),
    ),
  },
];
