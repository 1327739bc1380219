import { STATUS_WORDS } from '../compare/copies/definition.ts';
import { labelsOf, type Meaning } from '../compare/meanings.ts';
import type { FieldFile, SharedText, SharedWording } from '../compare/values/field-file.ts';
import { loadForm } from '../forms/load.ts';
import { precisionInFigures, ruleOfStatus } from '../insights/copies/shown.ts';
import { opening } from '../insights/findings/excerpt.ts';
import type { IndexRow } from '../workspace/stored.ts';

/** Columns of /data/copies.csv, one row a text that is compared. Names, once public, never change. */
export const COPIES_COLUMNS = [
  '団体コード',
  '団体',
  '都道府県',
  '事務',
  '様式',
  '評価書',
  '項目の種類',
  '項目',
  'キー',
  '判定',
  '同じ文の団体数',
  '文の組',
  '文の組の団体数',
  '代表の文との重なり',
  '根拠の評価書',
  '根拠のキー',
  '根拠の文との重なり',
  '確認できる最も古い日',
  '変更箇所の行',
  '文の冒頭',
  '原本のページ',
  'アドレス',
  '根拠のアドレス',
  '規則',
  '正解率',
] as const;

/** Letters of a text that are quoted. */
const QUOTED = 60;

/** Where a value stands among the groups of its item. */
interface GroupPlace {
  group: SharedText;
  at: number;
  wording: SharedWording;
}

/** What rows say of assessments. */
export interface CopiesContext {
  getRow: (id: string) => IndexRow | undefined;
  /** Address of the page of an assessment. */
  addressOf: (id: string) => string;
}

/** The rows of one item, in the order of its values. */
export function copiesRows(file: FieldFile, meaning: Meaning, { getRow, addressOf }: CopiesContext): string[][] {
  const places = new Map<number, GroupPlace>();
  for (const [at, group] of file.groups.entries())
    for (const wording of group.wordings)
      for (const member of wording.members) places.set(member, { group, at, wording });
  const path = labelsOf(meaning).join(' ＞ ');
  return file.values.flatMap((value, member) => {
    const compared = file.texts[member] ?? null;
    const row = getRow(value.assessment);
    if (compared === null || row === undefined) return [];
    const { status, since, page } = compared;
    const place = places.get(member);
    const proof = file.values[proofOf(member, place) ?? -1];
    const rule = ruleOfStatus(status);
    const cells: (string | number | null | undefined)[] = [
      ...[row.municipality.code, row.municipality.name, row.municipality.prefecture],
      ...[row.procedure?.name, loadForm(value.form).name, value.assessment, file.field, path, value.key],
      ...[STATUS_WORDS[status], status === 'same' ? place?.wording.municipalities : null],
      ...[place && `${file.field}-${place.at + 1}`, place?.group.municipalities, place?.wording.likeness],
      ...[proof?.assessment, proof?.key, status === 'same' ? 1 : place?.wording.near?.likeness],
      ...[since?.date, since?.change, opening(value.text, QUOTED), page],
      `${addressOf(value.assessment)}#${value.key}`,
      proof && `${addressOf(proof.assessment)}#${proof.key}`,
      ...[rule, rule && precisionInFigures(rule)],
    ];
    return [cells.map((cell) => String(cell ?? ''))];
  });

  /** The text that proves the status: one of another municipality that is the same, or nearly the same. */
  function proofOf(member: number, place: GroupPlace | undefined): number | undefined {
    const own = file.values[member]?.municipality;
    if (place?.wording.status !== 'same') return place?.wording.near?.member;
    return place.wording.members.find((other) => file.values[other]?.municipality !== own);
  }
}
