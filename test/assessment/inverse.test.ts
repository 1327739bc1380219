import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAssessment } from '../../src/assessment/read.ts';
import { writeAssessment } from '../../src/assessment/write.ts';
import { hasErrors } from '../../src/assessment/faults.ts';
import { assessment } from './arbitrary.ts';

const path = 'content/assessments/992011/1.md';
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 150);

test('reading what was written gives the same assessment, of any form, with any words in it', () => {
  fc.assert(
    fc.property(assessment, (written) => {
      const markdown = writeAssessment(written);
      const { assessment: read, file } = readAssessment(markdown, { path });
      expect(read).toEqual(written);
      expect(hasErrors(file) ? file.messages.map(String) : []).toEqual([]);
    }),
    { numRuns },
  );
});

test('writing what was read gives the same file', () => {
  fc.assert(
    fc.property(assessment, (written) => {
      const markdown = writeAssessment(written);
      const { assessment: read } = readAssessment(markdown, { path });
      expect(read === null ? null : writeAssessment(read)).toBe(markdown);
    }),
    { numRuns: Math.ceil(numRuns / 3) },
  );
});
