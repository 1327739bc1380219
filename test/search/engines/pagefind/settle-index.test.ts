import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestOfFolders } from '../../../../src/workspace/digest-folders.ts';
import type { FoldedRecords } from '../../../../src/search/index/records.ts';
import { writePagefindIndex } from '../../../../src/search/engines/pagefind/write.ts';

/** Enough assessments that no two runs of a hash table put them in one order by chance. */
async function* records(): AsyncGenerator<FoldedRecords> {
  for (let n = 0; n < 40; n += 1) yield { now: [`${n}番の事務`], before: n % 2 === 0 ? [] : ['以前の事務'] };
}

test('the same texts give the same index, byte for byte, in one shard and in several', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hyokasho-index-'));
  try {
    for (const shardSize of [1_000_000, 60]) {
      const [first, second] = [join(folder, `${shardSize}-1`), join(folder, `${shardSize}-2`)];
      for (const out of [first, second]) await writePagefindIndex({ assessments: records(), out, shardSize });
      expect(digestOfFolders(second, ['.'], [''])).toBe(digestOfFolders(first, ['.'], ['']));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
