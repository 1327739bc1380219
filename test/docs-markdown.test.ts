import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkAssessment } from '../src/assessment/check.ts';
import type { FaultCode } from '../src/assessment/faults.ts';
import { writeAssessment } from '../src/assessment/write.ts';

const guide = readFileSync('docs/markdown.ja.md', 'utf8');
const blocks = [...guide.matchAll(/^```md\n(.*?)^```$/gmsu)].map(([, text]) => text ?? '');

const FRONT = '---\nform: juten\nmunicipality: "992011"\nauthority: みなと見本市長\ncomplete: false\n---\n\n';
/** What a part of a document cannot help, and what the guide shows on purpose. */
const SHOWN: FaultCode[] = [
  'missing-item',
  'missing-section',
  'missing-block',
  'no-procedure',
  'count-mismatch',
  'cover-mismatch',
  'unclear-mark',
  'unplaced-text',
];

test('the guide to the Markdown has examples', () => {
  expect(blocks.length).toBeGreaterThan(6);
});

test.each(blocks.map((text) => [text.split('\n').findLast((line) => line.startsWith('#')) ?? '', text]))(
  'the example with %s has no error, and is written again as it stands',
  (_name, text) => {
    const markdown = text.startsWith('---') ? text : FRONT + text;
    const context = { isValidCode: () => true, hasMunicipality: () => true, procedures: new Set(['jido-teate']) };
    const { assessment, file } = checkAssessment(markdown, { path: 'assessments/992011/12.md', context });
    expect(file.messages.filter(({ fatal }) => fatal === true).map(String)).toEqual([]);
    const told = file.messages.map(({ ruleId }) => ruleId as FaultCode).filter((code) => !SHOWN.includes(code));
    expect(told).toEqual([]);
    if (assessment === null) throw new Error('The example cannot be read.');
    const body = (whole: string): string => whole.slice(whole.indexOf('\n---\n')).trim();
    expect(body(writeAssessment(assessment))).toBe(body(markdown));
  },
);
