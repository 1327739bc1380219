import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { readAssessment, type ReadResult } from '../../src/assessment/read.ts';
import { writeAssessment } from '../../src/assessment/write.ts';
import { assessment } from './arbitrary.ts';

/** remark reads what the format promises, CommonMark and GFM; the parser of the corpus must agree with it. */
const remark = unified().use(remarkParse).use(remarkGfm).freeze();
const parse = (markdown: string): Root => remark.parse(markdown);
const path = 'content/assessments/992011/1.md';

/** Everything that was read, with its lines and faults. */
const summarize = ({ assessment: read, positions, file }: ReadResult) => ({
  read,
  positions: [...positions],
  messages: file.messages.map(String),
});

test('every assessment of the sample reads the same by remark', () => {
  const folder = 'content/assessments';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  expect(files.length).toBeGreaterThan(20);
  for (const name of files) {
    const markdown = readFileSync(join(folder, name), 'utf8');
    const options = { path: join(folder, name) };
    expect(summarize(readAssessment(markdown, { ...options, parse }))).toEqual(
      summarize(readAssessment(markdown, options)),
    );
  }
});

test('remark reads what was written as the same assessment, of any form, with any words in it', () => {
  fc.assert(
    fc.property(assessment, (written) => {
      const read = readAssessment(writeAssessment(written), { path, parse });
      expect(read.assessment).toEqual(written);
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 40) },
  );
});
