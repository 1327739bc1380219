import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPieces } from '../../src/workspace/pieces.ts';
import { DamagedValue } from '../../src/workspace/values.ts';
import { openDatabase, type DatabaseSync } from '../../src/workspace/sqlite.ts';

let database: DatabaseSync;
beforeEach(() => (database = openDatabase(':memory:')));
afterEach(() => database.close());

test('a piece is found by the inputs that it was made from, and read as it was put', () => {
  const pieces = openPieces(database, 'export_pieces');
  const long = '評価書の記載。'.repeat(1000);
  const digest = pieces.put('text', 'a', '1', long);
  pieces.put('bytes', 'a', '1', Uint8Array.of(0, 255));
  expect(pieces.digest('text', 'a', '1')).toBe(digest);
  expect(pieces.digest('text', 'a', '2')).toBeNull();
  expect(pieces.digest('text', 'b', '1')).toBeNull();
  expect(pieces.read('text', 'a').toString()).toBe(long);
  expect([...pieces.read('bytes', 'a')]).toEqual([0, 255]);
  expect(() => pieces.read('text', 'b')).toThrow('there is no piece "text" of "b"');
});

test('a piece is found with its digest, and only by the inputs that it was made from; what was found stays', () => {
  const first = openPieces(database, 'export_pieces');
  const long = '評価書の記載。'.repeat(1000);
  const digest = first.put('text', 'a', '1', long);
  first.put('bytes', 'a', '1', Uint8Array.of(0, 255));
  first.put('bytes', 'b', '1', Uint8Array.of(1));
  const next = openPieces(database, 'export_pieces');
  expect(next.find('text', 'a', '1')).toEqual({ digest, bytes: Buffer.from(long) });
  expect([...(next.find('bytes', 'a', '1')?.bytes ?? [])]).toEqual([0, 255]);
  expect(next.find('bytes', 'b', '2')).toBeNull();
  expect(next.find('bytes', 'c', '1')).toBeNull();
  next.sweep();
  const held = (owner: string, kind: string): boolean => next.digest(kind, owner, '1') !== null;
  expect([held('a', 'text'), held('a', 'bytes'), held('b', 'bytes')]).toEqual([true, true, false]);
});

test('equal pieces have equal digests, whatever they were made from', () => {
  const pieces = openPieces(database, 'export_pieces');
  expect(pieces.put('text', 'a', '1', '同じ')).toBe(pieces.put('text', 'a', '2', '同じ'));
  expect(pieces.put('text', 'a', '3', '別')).not.toBe(pieces.digest('text', 'a', '2'));
});

test('what a build neither found nor put is forgotten at its end', () => {
  const first = openPieces(database, 'export_pieces');
  for (const owner of ['a', 'b', 'c']) first.put('text', owner, '1', owner);
  const next = openPieces(database, 'export_pieces');
  next.digest('text', 'a', '1');
  next.digest('text', 'b', 'other');
  next.put('text', 'd', '1', 'd');
  next.sweep();
  const last = openPieces(database, 'export_pieces');
  expect(['a', 'b', 'c', 'd'].filter((owner) => last.digest('text', owner, '1') !== null)).toEqual(['a', 'd']);
});

test('forgetting many pieces beside many others takes no square of them', () => {
  const [gone, kept] = [openPieces(database, 'export_pieces'), 20_000];
  for (let n = 0; n < kept; n += 1) gone.put('old', String(n), '1', 'x');
  const next = openPieces(database, 'export_pieces');
  for (let n = 0; n < kept; n += 1) next.put('new', String(n), '1', 'x');
  // Looking through all for each takes longer than the test may.
  next.sweep();
  expect(database.prepare('SELECT kind, count(*) AS count FROM export_pieces GROUP BY kind').all()).toEqual([
    { kind: 'new', count: kept },
  ]);
}, 10_000);

test.each(['packed', 'as it is'])(
  'a piece that is held %s and is not what was put any more is damage, not a piece',
  (how) => {
    const pieces = openPieces(database, 'export_pieces');
    pieces.put('text', 'a', '1', how === 'packed' ? '評価書の記載。'.repeat(100) : '評価書の記載。');
    const { packed } = database.prepare('SELECT packed FROM export_pieces').get() as { packed: number };
    expect(packed).toBe(how === 'packed' ? 1 : 0);
    for (const value of [
      Buffer.from('別の記載。'),
      how === 'packed' ? deflateRawSync('別の記載。') : Buffer.alloc(0),
    ]) {
      database.prepare('UPDATE export_pieces SET value = ?').run(value);
      expect(() => pieces.read('text', 'a')).toThrow(DamagedValue);
      expect(() => pieces.find('text', 'a', '1')).toThrow(DamagedValue);
    }
  },
);
