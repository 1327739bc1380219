import { expect, test } from 'vitest';
import { nodeByField } from '../../src/forms/keys.ts';
import { loadForm, loadForms } from '../../src/forms/load.ts';
import { findVersion, isPrintedIn, numberIn, toVersionId } from '../../src/forms/versions.ts';

const kiso = loadForm('kiso');
const node = (field: string) => {
  const found = nodeByField(kiso, field);
  if (found === null) throw new Error(`${field} is no place of the form.`);
  return found;
};

test.each([
  ['令和6年10月', '2024-10'],
  ['令和６年１０月', '2024-10'],
  ['平成 26 年 4 月', '2014-04'],
  ['平成31年1月', '2019-01'],
  ['令和元年5月', '2019-05'],
  ['令和6年', null],
  ['令和6年10月1日', null],
  ['令和6年13月', null],
  ['様式2', null],
  [null, null],
])('the stamp of %s names the version %s', (printed, id) => expect(toVersionId(printed)).toBe(id));

test('a version that the form data does not know is none', () => {
  expect(findVersion(kiso, '令和6年10月')?.id).toBe('2024-10');
  expect(findVersion(kiso, '平成26年5月')).toBeNull();
  expect(findVersion(loadForm('zen'), '平成31年1月')).toBeNull();
});

test.each(loadForms())(
  'the versions of $id stand in their order, and what was not seen says so',
  ({ id, versions }) => {
    expect(versions.map((version) => version.id)).toEqual(versions.map((version) => version.id).sort());
    expect(versions[0]).toMatchObject({ id: '2014-04', printed: '平成26年4月', source: 'excerpt' });
    expect(versions.at(-1)).toMatchObject({ id: '2024-10', source: 'recall' });
    expect(versions.some((version) => version.id === '2019-01')).toBe(id === 'kiso');
  },
);

test.each([
  ['I-1', null, true],
  ['I-1', '2014-04', true],
  // It came into the form, and nobody knows when.
  ['I-9', null, null],
  ['I-9', '2024-10', null],
  ['IV', null, null],
  ['IV', '2018-05', false],
  ['IV', '2018-12', false],
  ['IV', '2019-01', true],
  ['IV', '2024-10', true],
  ['IV-8', '2024-09', false],
  ['IV-8', '2024-10', true],
  ['IV-8', '2025-04', true],
  ['IV-9', '2019-01', true],
])('%s in the version %s: %s', (field, version, expected) => {
  expect(isPrintedIn(node(field), version)).toBe(expected);
});

test('what a version prints no more is printed in those before it', () => {
  const gone = { ...node('I-1'), until: '2018-05' };
  expect(['2014-04', '2018-04', '2018-05', '2024-10'].map((version) => isPrintedIn(gone, version))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(isPrintedIn(gone, null)).toBeNull();
});

test.each([
  ['IV-9', null, '9'],
  ['IV-9', '2019-01', '8'],
  ['IV-9', '2024-09', '8'],
  ['IV-9', '2024-10', '9'],
  ['IV-10', '2019-01', '9'],
  ['IV-10', '2024-10', '10'],
  ['IV-7', '2019-01', '7'],
  ['III', '2019-01', 'Ⅲ'],
  ['cover', '2019-01', null],
])('%s bears in the version %s the number %s', (field, version, expected) => {
  expect(numberIn(node(field), version)).toBe(expected);
});

test('no number of one version stands before two labels of a section', () => {
  for (const form of loadForms())
    for (const { id } of form.versions)
      for (const section of form.sections) {
        const numbers = section.children
          .filter((child) => isPrintedIn(child, id) === true)
          .map((child) => numberIn(child, id))
          .filter((number) => number !== null);
        expect(new Set(numbers).size, `${form.id} ${id} ${section.field}`).toBe(numbers.length);
      }
});
