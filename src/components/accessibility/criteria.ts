/**
 * What is known of a criterion. `no-fault`: checked in the ways named, and no fault was found; `partly`: checked in a part only, as the note
 * says; `not-applicable`: no page has what it is about; `unchecked`.
 */
export type CriterionResult = 'no-fault' | 'partly' | 'not-applicable' | 'unchecked';

export interface Criterion {
  /** Number of the JIS and of WCAG alike. */
  number: string;
  name: string;
  level: 'A' | 'AA';
  result: CriterionResult;
  /** Files below test/ that check it whenever the program changes. */
  tests: readonly string[];
  /** Day on which drawn pages were looked at for it, ISO; null where they were not. */
  looked: string | null;
  /** What was checked, or why it does not apply. */
  note: string;
}

/** A line of a sheet: the parts of a criterion in their order. */
export type Row = readonly [
  number: string,
  name: string,
  level: 'A' | 'AA',
  result: CriterionResult,
  tests: readonly string[],
  looked: string | null,
  note: string,
];

export const toCriterion = ([number, name, level, result, tests, looked, note]: Row): Criterion => ({
  ...{ number, name, level, result, tests, looked, note },
});

export const RESULT_WORDS: Readonly<Record<CriterionResult, string>> = {
  'no-fault': '問題は見つかっていません',
  partly: '一部を確認',
  'not-applicable': '該当なし',
  unchecked: '未確認',
};
