import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choice,
  type StateField,
  list,
  name,
  nameOr,
  numberFrom,
  readQuery,
  state,
  text,
  toQuery,
  values,
  withParameter,
  withQuery,
} from '../../src/text/address-state.ts';

interface State {
  q: string;
  row: string | null;
  base: string | null;
  on: boolean;
  words: boolean | null;
  order: string;
  shown: number;
  columns: string[] | null;
  open: string[];
  inner: { kinds: readonly string[]; years: readonly string[] };
}

const FIELD: StateField<State> = state<State>({
  q: text('q'),
  row: name('row'),
  base: nameOr('base', 'first'),
  on: choice('on', { off: false }, true),
  words: choice('words', { 0: false, 1: true }, null),
  order: choice('sort', { date: 'date', code: 'code' }, 'relevance'),
  shown: numberFrom('shown', 10),
  columns: list('columns', null),
  open: list('open', []),
  inner: state({ kinds: values('kind'), years: values('year') }),
});

const word = fc.string({ unit: fc.constantFrom(...'a委+%&=#~@ 𠮷'), maxLength: 6 });
const trimmed = word.map((value) => value.trim());
const part = trimmed.filter((value) => value !== '');
const set = fc.uniqueArray(part, { maxLength: 4 });

const anyState: fc.Arbitrary<State> = fc.record({
  q: trimmed,
  row: fc.option(word),
  base: fc.option(part),
  on: fc.boolean(),
  words: fc.option(fc.boolean()),
  order: fc.constantFrom('relevance', 'date', 'code'),
  shown: fc.integer({ min: 10, max: 1000 }),
  columns: fc.option(fc.array(part, { maxLength: 3 })),
  open: fc.array(part, { maxLength: 3 }),
  inner: fc.record({ kinds: set, years: set }),
});

/** Parameters of a page that belong to others. */
const others = fc
  .array(fc.tuple(fc.constantFrom('a', 'as-of', 'own'), word), { maxLength: 3 })
  .map((pairs) => new URLSearchParams(pairs));

describe('a state in an address', () => {
  it('is read as it was written, beside whatever else the address says', () => {
    fc.assert(
      fc.property(
        anyState,
        anyState,
        others,
        fc.constantFrom('front' as const, 'behind' as const),
        (own, old, rest, side) => {
          expect(readQuery(FIELD, toQuery(FIELD, own))).toEqual(own);
          const before = withQuery(FIELD, old, rest.size === 0 ? '' : `?${rest.toString()}`, side);
          const search = withQuery(FIELD, own, before, side);
          expect(readQuery(FIELD, search)).toEqual(own);
          const left = [...new URLSearchParams(search)].filter(([parameter]) => !FIELD.parameters.includes(parameter));
          expect(left).toEqual([...rest]);
          expect(search).toBe(
            [
              side === 'front' ? rest.toString() : '',
              toQuery(FIELD, own).slice(1),
              side === 'behind' ? rest.toString() : '',
            ]
              .filter((query) => query !== '')
              .join('&')
              .replace(/^(?=.)/u, '?'),
          );
        },
      ),
    );
  });

  it('is read from any address without a fault, and written so that it is read again', () => {
    const pair = fc.tuple(fc.constantFrom(...FIELD.parameters, 'other'), word);
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const read = readQuery(FIELD, `?${new URLSearchParams(pairs).toString()}`);
        expect(readQuery(FIELD, toQuery(FIELD, read))).toEqual(read);
      }),
    );
  });

  it('needs no query where it holds anyway', () => {
    expect(toQuery(FIELD, readQuery(FIELD, ''))).toBe('');
    expect(readQuery(FIELD, '')).toEqual({
      q: '',
      row: null,
      base: 'first',
      on: true,
      words: null,
      order: 'relevance',
      shown: 10,
      columns: null,
      open: [],
      inner: { kinds: [], years: [] },
    });
  });

  it.each<[search: string, read: Partial<State>]>([
    ['?on=maybe&words=2&sort=toString', { on: true, words: null, order: 'relevance' }],
    ['?base=', { base: null }],
    ['?base=second', { base: 'second' }],
    ['?columns=', { columns: [] }],
    ['?columns=,a,,b', { columns: ['a', 'b'] }],
    ['?open=', { open: [] }],
    ['?kind=a&kind=&kind=b&kind=a', { inner: { kinds: ['a', 'b'], years: [] } }],
    ['?q=%20a%20', { q: 'a' }],
    ['?row=', { row: '' }],
    ['?q=a&q=b', { q: 'a' }],
    // A number that is none, or that need not be said.
    ['?shown=9', { shown: 10 }],
    ['?shown=10', { shown: 10 }],
    ['?shown=11', { shown: 11 }],
    ['?shown=11.5', { shown: 10 }],
    ['?shown=x', { shown: 10 }],
    ['?shown=Infinity', { shown: 10 }],
  ])('%s', (search, read) => {
    expect(readQuery(FIELD, search)).toEqual({ ...readQuery(FIELD, ''), ...read });
  });
});

describe('withParameter', () => {
  it.each([
    ['', 'own', '1', '?own=1'],
    ['?own=1', 'own', null, ''],
    ['?a=1&own=0&b=2', 'own', '1', '?a=1&own=1&b=2'],
    ['?a=1&own=1&b=2', 'own', null, '?a=1&b=2'],
    ['?a=1', 'own', null, '?a=1'],
  ])('%s: %s is %s', (search, parameter, value, expected) => {
    expect(withParameter(search, parameter, value)).toBe(expected);
  });
});
