import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const FOLDER = '.github/ISSUE_TEMPLATE';

const text = z.string().trim().min(1);
const id = z.string().regex(/^[\w-]+$/u);
/** YAML reads an unquoted yes or no as a boolean, and GitHub adds "None" by itself. */
const option = text.refine((word) => word.toLowerCase() !== 'none');
const required = z.strictObject({ required: z.boolean().optional() }).optional();
const labelled = { label: text, description: text.optional() };

/** GitHub's form schema: docs.github.com, "Syntax for GitHub's form schema". */
const element = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) }),
  z.strictObject({
    type: z.literal('input'),
    id,
    attributes: z.strictObject({ ...labelled, placeholder: text.optional(), value: text.optional() }),
    validations: required,
  }),
  z.strictObject({
    type: z.literal('textarea'),
    id,
    attributes: z.strictObject({
      ...labelled,
      placeholder: text.optional(),
      value: text.optional(),
      render: text.optional(),
    }),
    validations: required,
  }),
  z.strictObject({
    type: z.literal('dropdown'),
    id,
    attributes: z.strictObject({
      ...labelled,
      multiple: z.boolean().optional(),
      options: z.array(option).min(1),
      default: z.int().optional(),
    }),
    validations: required,
  }),
  z.strictObject({
    type: z.literal('checkboxes'),
    id,
    attributes: z.strictObject({
      ...labelled,
      options: z.array(z.strictObject({ label: option, required: z.boolean().optional() })).min(1),
    }),
    validations: required,
  }),
]);

const form = z.strictObject({
  name: text,
  description: text,
  title: z.string().optional(),
  labels: z.array(text).optional(),
  assignees: z.array(text).optional(),
  body: z.array(element).min(1),
});

type Form = z.infer<typeof form>;

const read = (name: string): unknown => parse(readFileSync(`${FOLDER}/${name}`, 'utf8'));
const names = readdirSync(FOLDER).filter((name) => name !== 'config.yml');
const isTwice = (word: string, at: number, words: string[]): boolean => words.indexOf(word) !== at;

/** Ids, labels and options that stand twice where each may stand once. */
function repeatedIn({ body }: Form): string[] {
  const asked = body.filter((one) => one.type !== 'markdown');
  const options = asked.flatMap((one) => {
    const listed = 'options' in one.attributes ? one.attributes.options : [];
    return listed.map((each) => (typeof each === 'string' ? each : each.label)).filter(isTwice);
  });
  return [
    ...asked.map((one) => one.id).filter(isTwice),
    ...asked.map((one) => one.attributes.label).filter(isTwice),
    ...options,
  ];
}

describe('the forms for reports', () => {
  test.each(names)('%s is one that GitHub shows', (name) => {
    expect(name).toMatch(/\.yml$/u);
    const { error, data } = form.safeParse(read(name));
    expect(error?.issues ?? []).toEqual([]);
    expect(data?.body.some(({ type }) => type !== 'markdown')).toBe(true);
    expect(data === undefined ? [] : repeatedIn(data)).toEqual([]);
  });

  test('have names of their own', () => {
    const titles = names.map((name) => form.parse(read(name)).name);
    expect(titles.filter(isTwice)).toEqual([]);
    expect(titles.length).toBeGreaterThanOrEqual(4);
  });

  test('a wrong import cannot be reported without its place in the original', () => {
    const { body } = form.parse(read('1-document-imports-wrongly.yml'));
    const asked = body.flatMap((one) =>
      one.type !== 'markdown' && one.validations?.required === true ? [one.id] : [],
    );
    expect(asked).toEqual(expect.arrayContaining(['source', 'page', 'item', 'printed', 'imported', 'report']));
  });

  test('the chooser has settings that GitHub knows', () => {
    const contact = z.strictObject({ name: text, url: z.url(), about: text });
    const config = z.strictObject({ blank_issues_enabled: z.boolean(), contact_links: z.array(contact).optional() });
    expect(config.safeParse(read('config.yml')).error?.issues ?? []).toEqual([]);
  });

  test.each([
    [
      'an id twice',
      {
        body: [
          { type: 'input', id: 'a', attributes: { label: 'A' } },
          { type: 'input', id: 'a', attributes: { label: 'B' } },
        ],
      },
      ['a'],
    ],
    [
      'a label twice',
      {
        body: [
          { type: 'input', id: 'a', attributes: { label: 'A' } },
          { type: 'input', id: 'b', attributes: { label: 'A' } },
        ],
      },
      ['A'],
    ],
    [
      'an option twice',
      { body: [{ type: 'dropdown', id: 'a', attributes: { label: 'A', options: ['x', 'y', 'x'] } }] },
      ['x'],
    ],
  ])('%s is noticed', (_, given, repeated) => {
    expect(repeatedIn(form.parse({ name: 'n', description: 'd', ...given }))).toEqual(repeated);
  });
});
