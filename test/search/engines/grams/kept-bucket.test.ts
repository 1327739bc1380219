import { expect, test } from 'vitest';
import { tableOf } from '../../../../src/search/engines/grams/files.ts';
import { bucketOf } from '../../../../src/search/engines/grams/grams.ts';
import { keptBucket, type KeptBucket, type PlacedSegment } from '../../../../src/search/engines/grams/kept-bucket.ts';
import { keepSegment, positionsOf } from '../../../../src/search/engines/grams/segments.ts';
import { memoryPieces, toIndexed } from '../../support/indexed.ts';

const BUCKET = bucketOf('個');
const pieces = memoryPieces();

/** Segments of one assessment each, whose texts lie behind one another. */
function placed(texts: readonly string[]): PlacedSegment[] {
  let position = 0;
  return texts.map((text, n) => {
    const segment = keepSegment([toIndexed(`99${n}`, { now: [text], before: [] })], pieces);
    const own = { ...segment, position, record: n * segment.blocks.length };
    position += positionsOf(segment);
    return own;
  });
}

const open = (): KeptBucket => keptBucket({ name: 'bucket', bucket: BUCKET, layout: 'layout', pieces });
const BEFORE = placed(['個人番号', '個人情報', '個別の', '個々の']);
open().put(BEFORE, { places: [], lists: [] });

/** What a bucket was before some of its segments got these texts. */
function formerOf(texts: readonly string[], before = BEFORE.map(({ digest }) => digest)) {
  const segments = placed(texts);
  return open().former(segments, before, tableOf(segments.flatMap(({ blocks }) => blocks)));
}

test.each([
  ['none', ['個人番号', '個人情報', '個別の', '個々の'], []],
  ['one', ['個人番号', '個体', '個別の', '個々の'], ['個体', '個人情報']],
  ['half', ['個数', '個体', '個別の', '個々の'], ['個数', '個体', '個人番号', '個人情報']],
])('of a bucket of which %s of the segments changed, the grams that changed are told', (_name, texts, words) => {
  const former = formerOf(texts);
  expect(former).not.toBeNull();
  const grams = [...(former?.changes.grams ?? [])].map((gram) => gram.replace(/\uffff+$/u, ''));
  expect(grams.filter((gram) => gram.startsWith('個')).sort()).toEqual(words.sort());
});

test('nothing is told where more than half of the segments changed, or it is not known what they were', () => {
  expect(formerOf(['個数', '個体', '個室', '個々の'])).toBeNull();
  expect(formerOf(['個人番号', '個体', '個別の', '個々の'], ['', '', '', ''])).toBeNull();
  expect(formerOf(['個人番号', '個人情報', '個別の'])).toBeNull();
});
