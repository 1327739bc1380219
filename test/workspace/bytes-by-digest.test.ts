import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestOf } from '../../src/text/digest.ts';
import { openBytesByDigest, type BytesByDigest } from '../../src/workspace/bytes-by-digest.ts';
import { openDatabase } from '../../src/workspace/sqlite.ts';

const bytes = (...numbers: number[]): Uint8Array => Buffer.from(numbers);

test('pieces outlive a run that used them, and those that nobody asked for go', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hyokasho-pieces-'));
  const run = (use: (pieces: BytesByDigest) => void): void => {
    const database = openDatabase(join(folder, 'pieces.sqlite'));
    try {
      use(openBytesByDigest(database));
    } finally {
      database.close();
    }
  };
  try {
    run((pieces) => {
      expect(pieces.get('a', '1')).toBeNull();
      for (const digest of ['1', '2', '3']) pieces.put('a', digest, bytes(Number(digest)));
      pieces.put('b', '1', bytes(9));
      pieces.sweep();
      expect(pieces.get('a', '3')).toEqual(bytes(3));
    });
    run((pieces) => {
      expect(pieces.get('a', '1')).toEqual(bytes(1));
      expect(pieces.digest('a', '2')).toBe(digestOf(bytes(2)));
      expect(pieces.digest('b', '2')).toBeNull();
      expect(pieces.put('a', '4', bytes())).toBe(digestOf(bytes()));
      pieces.put('a', '1', bytes(7));
      pieces.sweep();
      expect(['1', '2', '3', '4'].map((digest) => pieces.get('a', digest))).toEqual([
        bytes(7),
        bytes(2),
        null,
        bytes(),
      ]);
      expect(pieces.digest('b', '1')).toBeNull();
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
