import type { FormRole } from '../../forms/types.ts';

/**
 * How the items of a role are told. `each`: a line for each item, with its label; `marks`: the marks that are on in any file;
 * `marksByFile`: those of each file by itself; `names`: the names, each once; `levels`: how often each option is chosen.
 */
export type Telling = 'each' | 'marks' | 'marksByFile' | 'names' | 'levels';

export interface Question {
  id: string;
  /** In the words of a resident. */
  question: string;
  /** The same, asked of all assessments together; null where each has an answer only for itself. */
  topic: string | null;
  /** Name of its picture. */
  icon: string;
  roles: { role: FormRole; telling: Telling; beside?: FormRole }[];
}

/**
 * What residents ask of an assessment, and the items that answer, by their role in the form. `beside`: the item of the same block that
 * is told with a name.
 */
export const QUESTIONS: readonly Question[] = [
  {
    id: 'who',
    question: 'だれの、何人分の情報ですか',
    topic: 'だれの情報を持っているか',
    icon: 'person',
    roles: [
      { role: 'people', telling: 'each' },
      { role: 'subjects', telling: 'each' },
      { role: 'persons', telling: 'each' },
    ],
  },
  {
    id: 'what',
    question: 'どんな情報が入っていますか',
    topic: 'どんな情報が入っているか',
    icon: 'document',
    roles: [{ role: 'recorded', telling: 'marks' }],
  },
  {
    id: 'from',
    question: 'どこから受け取りますか',
    topic: 'どこから受け取るか',
    icon: 'inbox',
    roles: [{ role: 'obtained', telling: 'marks' }],
  },
  {
    id: 'systems',
    question: 'どのシステムを使いますか',
    topic: 'どのシステムを使うか',
    icon: 'computer',
    roles: [
      { role: 'system', telling: 'names' },
      { role: 'systems', telling: 'each' },
    ],
  },
  {
    id: 'outsourced',
    question: '会社などに任せていますか',
    topic: 'どの会社に任せているか',
    icon: 'work',
    roles: [
      { role: 'outsourced', telling: 'each' },
      { role: 'contractor', telling: 'names', beside: 'subcontracted' },
    ],
  },
  {
    id: 'passed',
    question: 'ほかに渡していますか',
    topic: 'ほかに渡しているか',
    icon: 'send',
    roles: [
      { role: 'passedOn', telling: 'marksByFile' },
      { role: 'recipient', telling: 'names' },
    ],
  },
  {
    id: 'place',
    question: 'どこに置いていますか',
    topic: 'どこに置いているか',
    icon: 'server',
    roles: [{ role: 'place', telling: 'each' }],
  },
  {
    id: 'measures',
    question: '危険への備えを、役所は自分でどう見ていますか',
    topic: null,
    icon: 'shield',
    roles: [{ role: 'adequacy', telling: 'levels' }],
  },
  {
    id: 'accident',
    question: '重大な事故はありましたか',
    topic: '重大な事故があったか',
    icon: 'warning',
    roles: [{ role: 'accident', telling: 'each' }],
  },
  {
    id: 'ask',
    question: 'どこに聞けばよいですか',
    topic: null,
    icon: 'phone',
    roles: [
      { role: 'requests', telling: 'each' },
      { role: 'questions', telling: 'each' },
    ],
  },
];
