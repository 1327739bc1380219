import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BuildError } from '../../../src/integration/build-error.ts';
import { unpackFailure } from '../../../src/integration/exports/messages.ts';
import { describeSystemError } from '../../../src/integration/system-error.ts';
import { openDatabase } from '../../../src/workspace/sqlite.ts';
import { packError } from '../../../src/workspace/threads/plain-error.ts';
import { DamagedValue } from '../../../src/workspace/values.ts';
import { useTemporaryFolder } from '../../support/temporary-folder.ts';

const folder = useTemporaryFolder('messages');

const thrownBy = (action: () => unknown): unknown => {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};
/** What comes out at the other thread. */
const passOn = (error: unknown): Error => unpackFailure(structuredClone(packError(error)));

test('what a person can put right keeps its words in both languages', () => {
  const words = { ja: '直してください。', en: 'Put it right.' };
  const passed = passOn(new BuildError(words));
  expect(passed).toBeInstanceOf(BuildError);
  expect((passed as BuildError).words).toEqual(words);
});

test('a refusal of the system is told with its path', () => {
  const error = thrownBy(() => mkdtempSync(folder.at('none/such')));
  expect(describeSystemError(passOn(error))).toEqual(describeSystemError(error));
  expect(describeSystemError(passOn(error))?.en).toContain('none');
});

test('what a database says of the disk is told', () => {
  writeFileSync(folder.at('file'), '');
  const database = openDatabase(folder.at('file'), { readOnly: true });
  const error = thrownBy(() => database.exec('create table t (a)'));
  database.close();
  expect(describeSystemError(error)).not.toBe(null);
  expect(describeSystemError(passOn(error))).toEqual(describeSystemError(error));
});

test('a damaged value is known as one', () => {
  expect(passOn(new DamagedValue('cut off'))).toBeInstanceOf(DamagedValue);
  expect(passOn(new Error('cut off'))).not.toBeInstanceOf(DamagedValue);
});

test('a fault of the program keeps the place where it happened, and what it came of', () => {
  const error = new TypeError('no such thing', { cause: new Error('the first fault') });
  const passed = passOn(error);
  expect(passed.message).toBe('no such thing');
  expect(passed.stack).toContain(join('exports', 'messages.test.ts'));
  expect(passed.stack).toContain('the first fault');
});

test.each(['words', undefined])('what is no error, %s, is told as one', (thrown) => {
  expect(passOn(thrown).message).toBe(String(thrown));
});
