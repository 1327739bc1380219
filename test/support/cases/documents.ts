import type { Change } from '../../../src/assessment/types.ts';
import { writeAssessment } from '../../../src/assessment/write.ts';
import { loadForm } from '../../../src/forms/load.ts';
import { wholeAssessment } from '../../assessment/whole.ts';

export interface Written {
  municipality?: string;
  authority?: string;
  number: string;
  /** Other words than those of the model, by key; － is none. */
  texts?: Record<string, string>;
  /** Without one the check has something to say of the file. */
  procedure?: null;
  change?: Pick<Change, 'before' | 'after'>;
}

/** An assessment of the form 基礎 as Markdown, every item filled, some with words of their own. */
export function kisoMarkdown({
  municipality = '992011',
  authority,
  number,
  texts = {},
  procedure,
  change,
}: Written): string {
  const { frontmatter, entries, ...rest } = wholeAssessment(loadForm('kiso'));
  const words: Record<string, string> = { 'cover-number': number, ...texts };
  if (authority !== undefined) words['cover-authority'] = authority;
  return writeAssessment({
    ...rest,
    frontmatter: {
      ...frontmatter,
      number,
      municipality,
      authority: authority ?? frontmatter.authority,
      procedure: procedure === null ? null : frontmatter.procedure,
    },
    entries: entries.map((entry) => {
      const text = words[entry.key];
      if (text === undefined) return entry;
      return { ...entry, value: text === '－' ? { type: 'none', printed: text } : { type: 'text', text } };
    }),
    changes: rest.changes.map((one) => ({ ...one, item: 'Ⅰ 1②事務の概要', ...change })),
  });
}

/** An OCR text of the form 基礎. */
export const kisoText = (
  number: string,
  authority = 'みなと見本市長',
): string => `特定個人情報保護評価書（基礎項目評価書）
評価書番号\t評価書名
${number}\t見本図書の貸出に関する事務 基礎項目評価書
評価実施機関名
${authority}
公表日
令和6年10月1日
Ⅰ 関連情報
１．特定個人情報ファイルを取り扱う事務
①事務の名称\t見本図書の貸出に関する事務
②事務の概要\t利用者を登録し、貸し出した本を数える。
③システムの名称\t図書システム
２．特定個人情報ファイル名
利用者ファイル
５．評価実施機関における担当部署
①部署\t図書課
②所属長の役職名\t図書課長
`;

/** An OCR text of the form 重点, with a letter of a person's name and of a book of records. */
export const jutenText = (letter: string): string => `特定個人情報保護評価書（重点項目評価書）
評価書番号\t評価書名
31\t見本図書の貸出に関する事務 重点項目評価書
評価実施機関名
みなと見本市長
Ⅰ 基本情報
１．特定個人情報ファイルを取り扱う事務
①事務の名称\t見本図書の貸出に関する事務
②事務の内容\t${letter}橋さんが窓口に立ち、本を貸し出す。
③対象人数\t[ 1,000人未満 ] <選択肢> 1) 1,000人未満 2) 1,000人以上1万人未満 3) 1万人以上10万人未満 4) 10万人以上30万人未満
２．特定個人情報ファイルを取り扱う事務において使用するシステム
システム1
①システムの名称\t図書システム
②システムの機能\t貸出を記録する。
③他のシステムとの接続\t[ ] 情報提供ネットワークシステム [ ] 庁内連携システム [ ] 住民基本台帳ネットワークシステム [ ] 既存住民基本台帳システム [ ○ ] 宛名システム等 [ ] 税務システム [ ] その他 ( ${letter}川文庫 )
`;
