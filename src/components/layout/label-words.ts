import { ABSENCES } from '../../text/words/absences.ts';

/** Parts of the forms in English: what the headings of a document mean. Our own translation; the forms have no official one. */
export const LABELS: readonly { head: string; rows: readonly (readonly [ja: string, en: string, about?: string])[] }[] =
  [
    {
      head: 'Parts of an assessment',
      rows: [
        ['表紙', 'Cover', 'Number, title, declaration, authority, date of publication'],
        ['Ⅰ 基本情報', 'Basic information', 'The procedure, its systems, legal basis, department in charge'],
        ['Ⅱ 特定個人情報ファイルの概要', 'The file of specific personal information', 'Once for each file'],
        ['（別添１）記録項目', 'Annex 1: recorded items', 'Every data field of a file'],
        ['Ⅲ リスク対策', 'Measures against risks', 'Once for each file'],
        ['Ⅳ 開示請求、問合せ', 'Access requests and enquiries'],
        ['Ⅴ 評価実施手続', 'How the assessment was carried out'],
        ['（別添２）変更箇所', 'Annex 2: changes', 'Every change since the first version, before and after'],
      ],
    },
    {
      head: 'Items',
      rows: [
        ['評価実施機関', 'Assessing authority', 'The mayor, the board of education and so on'],
        ['事務', 'Procedure', 'The administrative task that uses My Number'],
        ['対象人数', 'Number of people concerned', 'A range, not a count'],
        ['対象となる本人の範囲', 'Whose data the file holds'],
        ['主な記録項目', 'Main kinds of recorded data'],
        ['法令上の根拠', 'Legal basis'],
        ['他のシステムとの接続', 'Connections to other systems'],
        ['入手元・入手方法', 'From whom and how data are obtained'],
        ['使用目的', 'Purpose of use'],
        ['委託・再委託', 'Outsourcing, subcontracting'],
        ['委託先名', 'Name of the contractor'],
        ['提供', 'Provision', 'To another authority'],
        ['移転', 'Transfer', 'Within the same authority, for another procedure'],
        ['保管場所', 'Place of storage'],
        ['保管期間・消去方法', 'Retention period, way of deletion'],
        ['リスクへの対策は十分か', 'Are the measures sufficient?', 'The authority’s judgement of itself'],
        ['重大事故', 'Serious incident'],
        ['請求先', 'Where to request access to one’s own data'],
        ['連絡先', 'Where to ask'],
      ],
    },
    {
      head: 'Answers',
      rows: [
        ['特に力を入れている', 'Particularly strong'],
        ['十分である', 'Sufficient'],
        ['課題が残されている', 'Problems remain'],
        ['委託する／委託しない', 'Outsourced / not outsourced'],
        ['発生あり／発生なし', 'Occurred / did not occur'],
        ['事前／事後', 'Before / after', 'Whether the revised assessment was filed before or after the change'],
        ['※', 'Subject to “significant change”', 'A large change of it needs a new assessment beforehand'],
      ],
    },
    {
      head: 'Words of this site (in a dotted frame)',
      rows: [
        [ABSENCES.empty, 'Nothing is printed in the field'],
        [ABSENCES.none, 'The document prints a dash'],
        [ABSENCES.unreadable, 'The mark cannot be read from the source'],
        [ABSENCES['not-asked'], 'The form has no such item'],
        [ABSENCES.missing, 'The published document, or the part of it at hand, does not print the item'],
        ['項目を特定できなかった記載', 'Text of the source that could not be assigned to an item'],
        ['原文のまま', 'As in the original, though the form has no such option'],
      ],
    },
  ];
