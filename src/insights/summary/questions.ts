import type { FormRole } from '../../forms/types.ts';

/**
 * How the items of a role are told. `each`: a line for each item, with its label; `marks`: the marks that are on in any file;
 * `marksByFile`: those of each file by itself; `names`: the names, each once; `levels`: how often each option is chosen.
 */
export type SummaryDisplay = 'each' | 'marks' | 'marksByFile' | 'names' | 'levels';

export interface SummaryQuestion {
  id: string;
  /** In the words of a resident. */
  question: string;
  /** The same, asked of all assessments together; null where each has an answer only for itself. */
  topic: string | null;
  /** Name of its picture. */
  icon: string;
  roles: { role: FormRole; display: SummaryDisplay; beside?: FormRole; apart?: FormRole }[];
}

/**
 * What residents ask of an assessment, and the items that answer, by their role in the form. `beside`: the item of the same block that
 * is told with a name. `apart`: the item of the same block by which names of one spelling are kept apart, and which is told with them.
 */
export const QUESTIONS: readonly SummaryQuestion[] = [
  {
    id: 'who',
    question: 'だれの、何人分の情報ですか',
    topic: 'だれの情報を持っているか',
    icon: 'person',
    roles: [
      { role: 'people', display: 'each' },
      { role: 'subjects', display: 'each' },
      { role: 'persons', display: 'each' },
    ],
  },
  {
    id: 'what',
    question: 'どんな情報が入っていますか',
    topic: 'どんな情報が入っているか',
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
    question: '会社などに任せていますか',
    topic: 'どの会社に任せているか',
    icon: 'work',
    roles: [
      { role: 'outsourced', display: 'each' },
      { role: 'contractor', display: 'names', beside: 'subcontracted' },
    ],
  },
  {
    id: 'passed',
    question: 'ほかに渡していますか',
    topic: 'ほかに渡しているか',
    icon: 'send',
    roles: [
      { role: 'passedOn', display: 'marksByFile' },
      { role: 'recipient', display: 'names', apart: 'basis' },
    ],
  },
  {
    id: 'place',
    question: 'どこに置いていますか',
    topic: 'どこに置いているか',
    icon: 'server',
    roles: [{ role: 'place', display: 'each' }],
  },
  {
    id: 'measures',
    question: '危険への備えを、役所は自分でどう見ていますか',
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
    question: 'どこに聞けばよいですか',
    topic: null,
    icon: 'phone',
    roles: [
      { role: 'requests', display: 'each' },
      { role: 'questions', display: 'each' },
    ],
  },
];
