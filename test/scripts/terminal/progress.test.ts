import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { terminalProgress } from '../../../scripts/terminal/progress.ts';
import { sameInBoth } from '../../../src/text/bilingual.ts';

/** A stream with what was written to it; `isTTY`: whether a person watches. */
function streamFor(isTTY: boolean): { stream: NodeJS.WriteStream; written: () => string } {
  const parts: string[] = [];
  const stream = Object.assign(new PassThrough(), {
    isTTY,
    columns: 100,
    cursorTo: () => true,
    moveCursor: () => true,
  });
  stream.on('data', (part: Buffer) => parts.push(part.toString()));
  return { stream: stream as unknown as NodeJS.WriteStream, written: () => parts.join('') };
}
const lines = (written: string): string[] => written.trimEnd().split('\n');

test('where nobody watches there is a line for each step that has ended, in the order of their ends', () => {
  const { stream, written } = streamFor(false);
  const progress = terminalProgress({ stream, language: 'en' });
  const data = progress.step(sameInBoth('data'), 2);
  const pages = progress.step(sameInBoth('pages'));
  data.advance(2);
  data.end(sameInBoth('2 files'));
  progress.warn(sameInBoth('a warning'));
  pages.end(null);
  expect(lines(written())).toEqual([
    expect.stringMatching(/^data +2 files, \d+\.\d s$/u),
    'a warning',
    expect.stringMatching(/^pages +\d+\.\d s$/u),
  ]);
});

test('where a person watches, the bar of the step that began last shows how far it is, and then that of the other', () => {
  const { stream, written } = streamFor(true);
  const progress = terminalProgress({ stream, language: 'en' });
  const pages = progress.step(sameInBoth('pages'), 8);
  const data = progress.step(sameInBoth('data'), 4);
  pages.advance(5);
  expect(written()).not.toContain('5/8');
  data.end(null);
  expect(written()).toMatch(/data +0\.\d s\n/u);
  expect(written().slice(written().lastIndexOf('data'))).toContain('pages');
  expect(written()).toContain('5/8');
  pages.end(null);
  expect(written()).toMatch(/pages +0\.\d s\n[^\n]*$/u);
});

test('a step that did not end is taken away, and comes back no more', () => {
  const { stream, written } = streamFor(true);
  const progress = terminalProgress({ stream, language: 'en' });
  progress.step(sameInBoth('pages'), 8);
  progress.stop();
  const before = written();
  progress.warn(sameInBoth('the disk is full'));
  expect(written().slice(before.length)).toBe('the disk is full\n');
});
