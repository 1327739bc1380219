import type { FormRole } from '../../forms/types.ts';

/**
 * How the items of a role are shown. `each`: a line for each item, with its label; `marks`: the marks of each file that are on or cannot be
 * read; `names`: the name of each block of a file, as many as there are blocks; `levels`: how often each option is chosen.
 */
export const SUMMARY_DISPLAYS = ['each', 'marks', 'names', 'levels'] as const;
export type SummaryDisplay = (typeof SUMMARY_DISPLAYS)[number];

/** A role whose items answer a question. */
export interface SummaryPart {
  role: FormRole;
  display: SummaryDisplay;
  /** The item of the same block that is shown beside a name. */
  beside?: FormRole;
  /** The item of the same block, or its heading (`block`), that is shown where several blocks of a file have one name. */
  apart?: FormRole | 'block';
}

export interface SummaryQuestion {
  id: string;
  /** In the words of a resident. */
  question: string;
  /** The same, asked of all assessments together; null where each has an answer only for itself. */
  topic: string | null;
  /** Name of its picture. */
  icon: string;
  roles: SummaryPart[];
}

/** What residents ask of an assessment, and the items that answer, by their role in the form. */
export const QUESTIONS: readonly SummaryQuestion[] = [
  {
    id: 'purpose',
    question: '何のための事務ですか',
    topic: null,
    icon: 'document',
    roles: [{ role: 'purpose', display: 'each' }],
  },
  {
    id: 'who',
    question: '誰の情報を、何人分扱っていますか',
    topic: '誰の情報を持っているか',
    icon: 'person',
    roles: [
      { role: 'people', display: 'each' },
      { role: 'subjects', display: 'each' },
      { role: 'persons', display: 'each' },
    ],
  },
  {
    id: 'what',
    question: 'どんな情報を記録していますか',
    topic: 'どんな情報を記録しているか',
    icon: 'document',
    roles: [{ role: 'recorded', display: 'marks' }],
  },
  {
    id: 'from',
    question: 'どこから受け取りますか',
    topic: 'どこから受け取るか',
    icon: 'inbox',
    roles: [{ role: 'obtained', display: 'marks' }],
  },
  {
    id: 'systems',
    question: 'どのシステムを使いますか',
    topic: 'どのシステムを使うか',
    icon: 'computer',
    roles: [
      { role: 'system', display: 'names' },
      { role: 'systems', display: 'each' },
    ],
  },
  {
    id: 'outsourced',
    question: '会社などに委託していますか（再委託は）',
    topic: 'どの会社に委託しているか',
    icon: 'work',
    roles: [
      { role: 'outsourced', display: 'each' },
      { role: 'contractor', display: 'names', beside: 'subcontracted', apart: 'block' },
    ],
  },
  {
    id: 'passed',
    question: 'ほかの機関や部署に提供していますか',
    topic: 'どこに提供しているか',
    icon: 'send',
    roles: [
      { role: 'passedOn', display: 'marks' },
      { role: 'recipient', display: 'names', apart: 'basis' },
    ],
  },
  {
    id: 'place',
    question: 'どこに保管していますか',
    topic: 'どこに保管しているか',
    icon: 'server',
    roles: [{ role: 'place', display: 'each' }],
  },
  {
    id: 'retention',
    question: 'いつまで保管しますか',
    topic: null,
    icon: 'history',
    roles: [
      { role: 'retention', display: 'each' },
      { role: 'erasure', display: 'each' },
    ],
  },
  {
    id: 'measures',
    question: 'リスク対策は十分か（役所の自己評価）',
    topic: null,
    icon: 'shield',
    roles: [{ role: 'adequacy', display: 'levels' }],
  },
  {
    id: 'accident',
    question: '重大な事故はありましたか',
    topic: '重大な事故があったか',
    icon: 'warning',
    roles: [{ role: 'accident', display: 'each' }],
  },
  {
    id: 'ask',
    question: '自分の情報の開示請求・問合せはどこへ',
    topic: null,
    icon: 'phone',
    roles: [
      { role: 'requests', display: 'each' },
      { role: 'questions', display: 'each' },
    ],
  },
];
