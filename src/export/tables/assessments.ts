import { textOf } from '../../assessment/value-text.ts';
import { nodeByField } from '../../forms/keys.ts';
import { defineTable, integer, ownerColumns, text, truth, type TableSource } from './table.ts';
import { UNPLACED } from '../../text/words/pages.ts';

/** 公表日 as the cover prints it; null where there is no cover. */
function printedDate({ stored, form }: TableSource): string | null {
  const entry = stored.assessment.entries.find(({ field }) => nodeByField(form, field)?.role === 'published');
  return entry === undefined ? null : textOf(entry.value);
}

export const ASSESSMENTS = defineTable<TableSource>(
  { name: 'assessments', title: '評価書', description: '1行が1つの評価書です。' },
  (source) => [source],
  [
    ...ownerColumns<TableSource>(),
    text('prefecture', '都道府県', '団体のある都道府県。', ({ json }) => json.municipality.prefecture),
    text('number', '評価書番号', '印刷されたとおり。評価実施機関の中での番号。', ({ json }) => json.number),
    text('title', '評価書名', '印刷されたとおり。', ({ json }) => json.title),
    text('authority', '評価実施機関', '印刷されたとおり。', ({ json }) => json.authority),
    text(
      'procedure_id',
      '事務のID',
      '同じ事務を並べるための名前。決められないときは空。',
      ({ json }) => json.procedure?.id ?? null,
    ),
    text('procedure', '事務', '事務の名前。', ({ json }) => json.procedure?.name ?? null),
    text('published', '公表日', '年-月-日。日や月の記載がなければ、年-月、年だけ。', ({ json }) => json.published),
    text('published_printed', '公表日（印刷）', '表紙に印刷されたとおり。', printedDate),
    truth('complete', '全体がある', 'false は、評価書の一部のみを掲載しているもの。', ({ json }) => json.complete),
    truth('reviewed', '照合済み', 'true は、原本と照合したもの。', ({ json }) => json.reviewed),
    text('source_file', '元のファイル', '読み取ったファイルの名前。', ({ json }) => json.source?.file ?? null),
    text(
      'source_kind',
      '読み取り方',
      'ocr、pdf、text、xlsx、hand（手入力）。',
      ({ json }) => json.source?.kind ?? null,
    ),
    text('source_url', '公表元URL', '公表元のURL。', ({ json }) => json.source?.url ?? null),
    text(
      'source_retrieved',
      '取得日',
      '元のファイルを取得した日（年-月-日）。',
      ({ json }) => json.source?.retrieved ?? null,
    ),
    text(
      'source_sha256',
      '元のファイルのSHA-256',
      'ファイルの同一性を確認するための値。',
      ({ json }) => json.source?.sha256 ?? null,
    ),
    text('source_licence', '元の利用条件', '元のファイルの利用条件。', ({ json }) => json.source?.licence ?? null),
    integer('files', 'ファイルの数', '特定個人情報ファイルの数。', ({ stored }) => stored.counts.files),
    integer('items', '項目の数', 'items の表の行数。', ({ json }) => json.items.length),
    integer('items_empty', '空の項目', '欄はあるが、何も書かれていない項目の数。', ({ stored }) => stored.counts.empty),
    integer('items_none', '「－」の項目', '欄に「－」とだけ書かれた項目の数。', ({ stored }) => stored.counts.none),
    integer('marks_on', '印あり', '印のある欄の数。', ({ stored }) => stored.counts.on),
    integer('marks_off', '印なし', '印のない欄の数。', ({ stored }) => stored.counts.off),
    integer('marks_unclear', '判読不明', '印があるか決められない欄の数。', ({ stored }) => stored.counts.unclear),
    integer('changes', '変更の数', 'changes の表の行数。', ({ json }) => json.changes.length),
    text('newest_change', '最新の変更日', '年-月-日。', ({ stored }) => stored.newestChange),
    integer('unplaced', UNPLACED, '項目を特定できなかった記載の数。', ({ json }) => json.unplaced.length),
    integer('warnings', '注意の数', '読み取りと点検の注意の数。', ({ json }) => json.warnings.length),
    text('url', 'ページ', '評価書のページのURL。', ({ json }) => json.url),
    text(
      'status',
      '状態',
      'draft（意見募集中の案）、published（公表）、ended（事務の終了）。',
      ({ json }) => json.status,
    ),
    text('ended', '事務の終了日', '年-月-日。終了していない、または分からなければ空。', ({ json }) => json.ended),
    text('form_version', '様式の版', '様式に印字された年月。印字がなければ空。', ({ json }) => json.formVersion),
    text(
      'office',
      '機関',
      '首長のほかの機関が公表したもの（kyoiku は教育委員会など）。首長なら空。',
      ({ json }) => json.office,
    ),
    integer('editions', '版の数', 'このサイトにある版の数。現在の版を含む。', ({ json }) => json.editions.length),
  ],
);
