import { foldLabel } from '../../../../src/text/fold.ts';
import { bare, bodyLines, inBody, labelsOf, nodeOf, type Variant } from './variant.ts';

const isPart = (words: string): boolean => foldLabel(words).length >= 4;

/** Where a cell narrower than its label breaks it: behind 12 letters, not inside a bracket's edge. */
function broken(label: string): [string, string] | null {
  const words = bare(label);
  if (words.length < 14) return null;
  const [head, tail] = [words.slice(0, 12), words.slice(12)];
  return isPart(head) && isPart(tail) ? [head, tail] : null;
}

const isTable = (line: string): boolean => line.includes('\t');

/** Runs of rows become HTML tables. */
function toTables(text: string, print: (rows: string[][]) => string): string {
  const out: string[] = [];
  let rows: string[][] = [];
  const close = (): void => {
    if (rows.length > 0) out.push(print(rows));
    rows = [];
  };
  for (const line of text.split('\n')) {
    if (isTable(line)) rows.push(line.split('\t'));
    else {
      close();
      out.push(line);
    }
  }
  close();
  return out.join('\n');
}

const cell = (text: string): string => `<td>${text}</td>`;

/** Long labels over two rows, the rest of the row beside the one or the other. */
const breakingLabels =
  (beside: 'head' | 'tail'): Variant['apply'] =>
  (text, form) => {
    const labels = labelsOf(form);
    return inBody((cells) => {
      const at = cells.findIndex((t) => t !== '');
      const parts = nodeOf(cells[at] ?? '', labels) ? broken(cells[at] ?? '') : null;
      if (!parts) return cells.join('\t');
      const rest = cells.slice(at + 1);
      const empty = rest.map(() => '');
      return [
        [...cells.slice(0, at), parts[0], ...(beside === 'head' ? rest : empty)].join('\t'),
        [...cells.slice(0, at), parts[1], ...(beside === 'tail' ? rest : empty)].join('\t'),
      ];
    })(text);
  };

/** Prints of a page's layout, of its tables. */
export const TABLES: readonly Variant[] = [
  {
    name: 'rows of a Markdown table',
    apply: (text) =>
      toTables(text, (rows) =>
        rows.map((row) => `| ${row.map((t) => t.replace(/\|/gu, '\\|')).join(' | ')} |`).join('\n'),
      ),
  },
  {
    name: 'Markdown tables with a rule below their first row',
    apply: (text) =>
      toTables(text, ([head = [], ...rows]) =>
        [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'),
      ),
  },
  {
    name: 'HTML tables, a row a line',
    apply: (text) =>
      toTables(
        text,
        (rows) => `<table>\n${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n')}\n</table>`,
      ),
  },
  {
    name: 'HTML tables, a cell a line',
    apply: (text) =>
      toTables(
        text,
        (rows) =>
          `<table border="1">\n<tbody>\n${rows.map((row) => `<tr>\n${row.map((t) => `  ${cell(t)}`).join('\n')}\n</tr>`).join('\n')}\n</tbody>\n</table>`,
      ),
  },
  {
    name: 'HTML tables on one line',
    apply: (text) =>
      toTables(
        text,
        (rows) =>
          `<TABLE>${rows.map((row) => `<TR>${row.map((t) => `<TD colspan="2">${t}</TD>`).join('')}</TR>`).join('')}</TABLE>`,
      ),
  },
  {
    name: 'HTML tables without empty cells, heads as th',
    apply: (text) =>
      toTables(
        text,
        (rows) =>
          `<table>\n${rows.map((row) => `<tr>${row.map((t, at) => (at === 0 ? `<th>${t}</th>` : cell(t))).join('')}</tr>`).join('\n')}\n</table>`,
      ),
  },
  { name: 'empty cells in front', apply: inBody((cells) => ['', ...cells].join('\t')) },
  { name: 'empty cells between', apply: inBody((cells) => cells.join('\t\t')) },
  {
    name: 'no empty cells at the end',
    apply: inBody((_, line) => (line.replace(/\t+$/u, '').includes('\t') ? line.replace(/\t+$/u, '') : line)),
  },
  {
    name: 'label and value in one cell',
    apply: inBody((cells) => [cells.filter((t) => t !== '').join(' '), ''].join('\t')),
  },
  { name: 'label and value on one line', apply: inBody((cells) => cells.filter((t) => t !== '').join(' ')) },
  { name: 'a line a cell', apply: inBody((cells) => cells.filter((t) => t !== '')) },
  {
    name: 'a line a cell, blank lines between',
    apply: inBody((cells) => cells.filter((t) => t !== '').flatMap((t) => [t, ''])),
  },
  {
    name: 'the number in a cell of its own',
    apply: inBody((cells) => {
      const at = cells.findIndex((t) => t !== '');
      const [, number, rest] = /^([①-⑳]|\d{1,2}[.．])\s*(\S.*)$/su.exec(bare(cells[at] ?? '')) ?? [];
      return number === undefined
        ? cells.join('\t')
        : [...cells.slice(0, at), number, rest, ...cells.slice(at + 1)].join('\t');
    }),
  },
  {
    name: 'the number of a block in a cell of its own',
    apply: bodyLines((line) =>
      line.replace(/^(#* ?)(?:<b>)?(システム|委託事項|提供先|移転先)([\d０-９]{1,2})(?:<\/b>)?(?=\t|$)/u, '$1$2\t$3'),
    ),
  },
  { name: 'a long label over two rows, the value beside its head', apply: breakingLabels('head') },
  { name: 'a long label over two rows, the value beside its tail', apply: breakingLabels('tail') },
  {
    name: 'long labels broken inside their cell',
    apply: (text, form) => {
      const labels = labelsOf(form);
      return inBody((cells) =>
        cells
          .map((t) => {
            const parts = nodeOf(t, labels) ? broken(t) : null;
            return parts ? parts.join('<br>') : t;
          })
          .join('\t'),
      )(text);
    },
  },
  {
    name: 'long headings over two lines',
    apply: (text, form) => {
      const labels = labelsOf(form);
      return bodyLines((line) => {
        const words = line.replace(/^[#*\s]+|[*\s]+$/gu, '');
        const parts = !line.includes('\t') && nodeOf(words, labels) ? broken(words) : null;
        return parts ?? line;
      })(text);
    },
  },
  {
    name: 'each row of a table between blank lines',
    apply: inBody((_, line) => ['', line, '']),
  },
];
