import type { Assessment, Entry } from '../../../src/assessment/types.ts';
import { pick, type Random } from '../random.ts';

const HEAD: Readonly<Record<Assessment['frontmatter']['form'], string>> = {
  kiso: '特定個人情報保護評価書（基礎項目評価書）',
  juten: '特定個人情報保護評価書（重点項目評価書）',
  zen: '特定個人情報保護評価書（全項目評価書）',
};

/** How a program writes the rows of a table. */
const ROWS: readonly ((label: string, value: string) => string)[] = [
  (label, value) => `${label}\t${value.replaceAll('\n', '<br>')}`,
  (label, value) =>
    `${label}\t${value
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}`,
  (label, value) => `<table>\n<tr><td>${label}</td><td>${value}</td></tr>\n</table>`,
  (label, value) => `| ${label} | ${value.replaceAll('\n', ' ').replaceAll('|', '\\|')} |`,
  (label, value) => `${label}\n${value}`,
];

const countOf = (count: number | null): string => (count === null ? '' : ` （ ${count} ） 件`);

function valueOf({ value }: Entry): string | null {
  switch (value?.type) {
    case 'text':
      return value.text;
    case 'choice':
      return `[ ${value.value ?? ''} ]${countOf(value.count)} <選択肢> ${value.options.map((option, at) => `${at + 1}) ${option}`).join(' ')}`;
    case 'marks':
      return value.marks
        .map(({ label, state, text, count }) => {
          const words = text === '' ? '' : `（${text}）`;
          return `[${state === 'on' ? '○' : ' '}] ${label}${words}${countOf(count)}`;
        })
        .join(' ');
    case 'date':
    case 'none':
      return value.printed;
    default:
      return null;
  }
}

/** An assessment as the text that an OCR program makes of its print, its rows as one of such programs writes them. */
export function printSource({ frontmatter, entries, changes }: Assessment, random: Random): string {
  const row = pick(ROWS, random);
  const items = entries.map((entry) => {
    const value = valueOf(entry);
    const depth = entry.key.split('-').length;
    if (value === null) return depth === 1 ? `# ${entry.label}` : `## ${entry.label}`;
    return entry.label === '' ? value : row(entry.label, value);
  });
  const rows = changes.map(({ date, item, before, after, timing, note }) =>
    [date, item, before, after, timing, note].map((text) => text.replaceAll('\n', '<br>')).join('\t'),
  );
  const head = '変更日\t項目\t変更前の記載\t変更後の記載\t提出時期\t提出時期に係る説明';
  return [HEAD[frontmatter.form], '', ...items, ...(rows.length > 0 ? [head, ...rows] : [])].join('\n');
}
