import type { FindingRule } from '../../findings/types.ts';
import { UNPLACED } from '../../../text/words/pages.ts';

export const unreadable: FindingRule = {
  id: 'unreadable',
  subject: 'finding',
  title: '読み取れなかった箇所',
  rule: '○の欄に読み取れない印がある、項目を特定できない文がある、または評価書の一部のみを掲載しているもの。',
  caution:
    '公表された文書の文字の取り出し方による不足で、文書に不備があるとは限りません。原本を見れば読める場合がほとんどです。',
  unit: '件の評価書',
  asked: '評価書',
  columns: ['判読不明の印', UNPLACED, '文書の範囲', '原本との照合'],
  evaluate: ({ stored }, found) => {
    const { counts, frontmatter } = stored;
    found.checked();
    if (counts.unclear + counts.unplaced === 0 && frontmatter.complete) return;
    found.row({
      cells: [
        `${counts.unclear}か所`,
        `${counts.unplaced}か所`,
        frontmatter.complete ? '全文' : '一部のみ',
        frontmatter.reviewed ? '照合済み' : '未照合',
      ],
      evidence: [{ quotation: '' }],
    });
  },
};
