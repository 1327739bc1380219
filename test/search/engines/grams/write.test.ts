import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestOfFolders } from '../../../../src/workspace/digest-folders.ts';
import { writeGrams } from '../../../../src/search/engines/grams/write.ts';
import type { FoldedRecords } from '../../../../src/search/index/records.ts';

async function* records(failing = false): AsyncGenerator<FoldedRecords> {
  for (let n = 0; n < 40; n += 1) {
    if (failing && n === 20) throw new Error('gone');
    yield { now: [`${n}番の事務`], before: n % 2 === 0 ? [] : ['以前の事務'] };
  }
}

test('the same texts give the same index, byte for byte, and nothing else is left', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hyokasho-grams-'));
  const scratch = join(folder, 'scratch');
  try {
    const [first, second] = [join(folder, '1'), join(folder, '2')];
    for (const own of [first, second])
      await writeGrams({ assessments: records(), folder: own, scratch, chunkSize: 60 });
    expect(digestOfFolders(second, ['.'], [''])).toBe(digestOfFolders(first, ['.'], ['']));
    expect(existsSync(join(first, 'directory.pack'))).toBe(true);
    await expect(writeGrams({ assessments: records(true), folder: first, scratch })).rejects.toThrow('gone');
    expect(existsSync(scratch)).toBe(false);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
