import { describe, expect, test } from 'vitest';
import { findCrowdedLine } from '../../src/assessment/markdown.ts';

describe('character references of one block', () => {
  test.each<[string, string, number | null]>([
    ['as many as are read', '&lt;'.repeat(4000), null],
    ['one more', '&lt;'.repeat(4001), 1],
    ['one more over two lines', `見出し\n\n${'&#60;'.repeat(4000)}\n&amp;`, 3],
    ['one more over two paragraphs', `${'&lt;'.repeat(4000)}\n\n&lt;`, null],
    ['signs that are no references', '& '.repeat(9000), null],
  ])('%s', (_, markdown, line) => expect(findCrowdedLine(markdown)).toBe(line));
});
