/** A question of a resident: how it stands at the head of a Japanese page, and where the document answers it. */
export interface Question {
  question: string;
  /** Label at the head of the page of an assessment. */
  label: string;
  /** Headings of the form under which the answer is printed. */
  headings: readonly string[];
  about: string;
}

export const QUESTIONS: readonly Question[] = [
  {
    question: 'Who holds my data?',
    label: '保有する機関',
    headings: ['評価実施機関', '評価実施機関における担当部署'],
    about:
      'The authority (a mayor, a board of education) and the department in charge. How many people are concerned is a range, not a count.',
  },
  {
    question: 'Who works on them for the authority?',
    label: '委託先と再委託',
    headings: ['特定個人情報ファイルの取扱いの委託'],
    about:
      'Companies to which a task is outsourced, and whether they may subcontract. The short form asks only about measures, so it has no names.',
  },
  {
    question: 'To whom are they given?',
    label: '提供先と移転先',
    headings: ['特定個人情報の提供・移転'],
    about:
      'Provision (提供) is to another authority, transfer (移転) to another department of the same one. Each names the law that allows it.',
  },
  {
    question: 'How long are they kept?',
    label: '保管期間',
    headings: ['特定個人情報の保管・消去'],
    about: 'Only the full form asks for the period. For the others the page says that the form has no such field.',
  },
  {
    question: 'How do I see my own data?',
    label: '開示・訂正などの請求先',
    headings: ['開示請求、問合せ'],
    about:
      'The desk that takes requests for disclosure, correction and suspension of use, and the desk that answers questions.',
  },
];
