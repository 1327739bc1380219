import { evidenceKey } from '../rules/evidence-place.ts';
import { precisionOf } from '../rules/measure.ts';
import type { RuleRecord } from '../rules/types.ts';
import type { IndexRow } from '../../workspace/stored.ts';
import { titleOf } from '../../workspace/title.ts';
import type { Finding, FindingRow } from './types.ts';

/** The columns that every finding has, before and behind its own. Never change. */
const FIRST = ['評価書のID', '団体コード', '団体名', '事務', '項目キー', '変更の番号'];
const LAST = [
  '都道府県',
  '評価書',
  '公表日',
  '日付',
  'いつから',
  'いつからの根拠',
  'アドレス',
  '規則',
  '根拠の項目',
  '根拠の記載',
  '原本のページ',
  '正解率',
];

const BASES = { change: '変更箇所の変更日', published: '公表日（遅くとも）' } as const;

export interface FindingTableOptions {
  rowOf: (assessment: string) => IndexRow | undefined;
  /** Address of what a row is about: absolute where it is known where the site will be, else its path. */
  addressOf: (row: FindingRow) => string;
  rule: RuleRecord;
}

/** A column of its own that every finding has stands there once. */
const isOwn = (label: string): boolean => !FIRST.includes(label) && !LAST.includes(label);

/** Heads of the table of a finding. */
export const findingHeads = ({ columns }: Pick<Finding, 'columns'>): string[] => [
  ...FIRST,
  ...columns.filter(isOwn),
  ...LAST,
];

/** The rows of a finding as a table, heads first: dates in ISO, evidence one quotation a line. */
export function findingTable(finding: Finding, { rowOf, addressOf, rule }: FindingTableOptions): string[][] {
  const { columns, rows } = finding;
  const precision = precisionOf(rule.measure);
  const body = rows.map((row) => {
    const { assessment, key, change, cells, day, since, basis, evidence } = row;
    const own = rowOf(assessment);
    const { code = '', name = '', prefecture = '' } = own?.municipality ?? {};
    const procedure = own?.procedure?.name ?? '';
    return [
      ...[assessment, code, name, procedure, key ?? '', String(change ?? '')],
      ...cells.filter((_, at) => isOwn(columns[at] ?? '')),
      prefecture,
      own === undefined ? '' : titleOf(own),
      own?.frontmatter.published ?? '',
      ...[day ?? '', since ?? '', basis === null ? '' : BASES[basis]],
      ...[addressOf(row), rule.id],
      evidence.map(evidenceKey).join('\n'),
      evidence.map(({ quotation }) => quotation).join('\n'),
      [...new Set(evidence.flatMap(({ page }) => page ?? []))].join(' '),
      precision === null ? '' : precision.toFixed(3),
    ];
  });
  return [findingHeads(finding), ...body];
}
