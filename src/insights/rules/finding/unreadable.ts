import type { FindingRule } from '../../findings/types.ts';

export const unreadable: FindingRule = {
  id: 'unreadable',
  subject: 'finding',
  title: '読み取れなかったところ',
  rule: '○の欄に読み取れない印がある、どの項目の記載か決められない文がある、または評価書の一部しか手元にないもの。',
  caution:
    '公表された文書の文字の取り出し方による不足で、文書そのものの不備を意味しません。原本を見れば読める場合がほとんどです。',
  unit: '件の評価書',
  asked: '評価書',
  columns: ['判読不明の印', '未整理の記載', '文書の範囲', '原本との照合'],
  evaluate: ({ stored }, found) => {
    const { counts, frontmatter } = stored;
    found.checked();
    if (counts.unclear + counts.unplaced === 0 && frontmatter.complete) return;
    found.row({
      cells: [
        `${counts.unclear}か所`,
        `${counts.unplaced}か所`,
        frontmatter.complete ? '全体' : '一部だけ',
        frontmatter.reviewed ? '済み' : 'まだ',
      ],
      evidence: [{ quotation: '' }],
    });
  },
};
