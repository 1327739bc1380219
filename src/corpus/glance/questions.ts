import type { FormRole } from '../../forms/types.ts';

/**
 * How the items of a role are told. `each`: a line for each item, with its label; `marks`: the marks that are on in any file; `names`:
 * the names, each once; `levels`: how often each option is chosen.
 */
export type Telling = 'each' | 'marks' | 'names' | 'levels';

export interface Question {
  id: string;
  /** In the words of a resident. */
  question: string;
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
    icon: 'document',
    roles: [{ role: 'recorded', telling: 'marks' }],
  },
  {
    id: 'from',
    question: 'どこから受け取りますか',
    icon: 'inbox',
    roles: [{ role: 'obtained', telling: 'marks' }],
  },
  {
    id: 'systems',
    question: 'どのシステムを使いますか',
    icon: 'computer',
    roles: [
      { role: 'system', telling: 'names' },
      { role: 'systems', telling: 'each' },
    ],
  },
  {
    id: 'outsourced',
    question: '会社などに任せていますか',
    icon: 'work',
    roles: [
      { role: 'outsourced', telling: 'each' },
      { role: 'contractor', telling: 'names', beside: 'subcontracted' },
    ],
  },
  {
    id: 'passed',
    question: 'ほかに渡していますか',
    icon: 'send',
    roles: [
      { role: 'passedOn', telling: 'marks' },
      { role: 'recipient', telling: 'names' },
    ],
  },
  {
    id: 'place',
    question: 'どこに置いていますか',
    icon: 'server',
    roles: [{ role: 'place', telling: 'each' }],
  },
  {
    id: 'measures',
    question: '危険への備えを、役所は自分でどう見ていますか',
    icon: 'shield',
    roles: [{ role: 'adequacy', telling: 'levels' }],
  },
  {
    id: 'accident',
    question: '重大な事故はありましたか',
    icon: 'warning',
    roles: [{ role: 'accident', telling: 'each' }],
  },
  {
    id: 'ask',
    question: 'どこに聞けばよいですか',
    icon: 'phone',
    roles: [
      { role: 'requests', telling: 'each' },
      { role: 'questions', telling: 'each' },
    ],
  },
];
