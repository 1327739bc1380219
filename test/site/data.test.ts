import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, inject, test } from 'vitest';
import { maskChange, maskItem } from '../../src/changes/officers.ts';
import type { AssessmentJson, AssessmentRowJson } from '../../src/export/schema.ts';
import { EXAMPLE_QUERIES } from '../../src/export/tables/queries.ts';
import { nodeByField } from '../../src/forms/keys.ts';
import { loadForm } from '../../src/forms/load.ts';
import { openDatabase } from '../../src/workspace/sqlite.ts';
import { attribute, elementsOf, textOf } from '../support/dom.ts';

const sites = { sample: inject('sample'), based: inject('based'), real: inject('real') };
const TABLES = ['assessments', 'items', 'marks', 'changes', 'outsourcing', 'provisions'];

/** Columns that are public; they may grow, and never change. */
const COLUMNS: Record<string, string> = {
  assessments:
    'assessment municipality_code municipality form prefecture number title authority procedure_id procedure published published_printed complete reviewed source_file source_kind source_url source_retrieved source_sha256 source_licence files items items_empty items_none marks_on marks_off marks_unclear changes newest_change unplaced warnings url status ended form_version office editions',
  items:
    'assessment municipality_code municipality form key field path label type text none choice count date date_printed marks_on marks_unclear important line_first line_last url page',
  marks:
    'assessment municipality_code municipality form key field position label state text count inferred_state inferred_why url inferred_rule inferred_precision',
  changes:
    'assessment municipality_code municipality form n date date_printed item keys fields timing kind rule important called_important before after note flags line_first line_last url page basis kind_rule kind_precision basis_rule basis_precision',
  outsourcing:
    'assessment municipality_code municipality form key file file_name number task content handlers contractor contractor_ids subcontracted permission subtask url contractor_since contractor_before contractor_before_ids contractor_doubt rule precision evidence quotation page',
  provisions:
    'assessment municipality_code municipality form key file file_name number kind recipient basis use information persons subjects means frequency url',
};

type Row = Record<string, string | number | boolean | null>;

/** Reads a CSV as a spreadsheet does. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe.each(Object.entries(sites))('tables of %s', (_name, site) => {
  const read = (path: string): string => readFileSync(join(site?.dir ?? '', path), 'utf8');
  const csv = (table: string): string[][] => readCsv(read(`data/${table}.csv`).slice(1));
  const parquet = async (table: string): Promise<Row[]> => {
    const { buffer, byteOffset, length } = readFileSync(join(site?.dir ?? '', `data/${table}.parquet`));
    const file = buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer;
    expect(parquetMetadata(file).created_by).toBe('hyokasho');
    return (await parquetReadObjects({ file })) as Row[];
  };
  const rows = (): AssessmentRowJson[] => JSON.parse(read('api/v1/assessments.json')) as AssessmentRowJson[];
  /** What all documents print, without the names of officials. */
  const all = (): AssessmentJson[] =>
    rows().map(({ id }) => {
      const json = JSON.parse(read(`api/v1/assessments/${id}.json`)) as AssessmentJson;
      const form = loadForm(json.form);
      return {
        ...json,
        items: json.items.map((item) => ({ ...item, text: maskItem(item.text, nodeByField(form, item.field)) })),
        changes: json.changes.map((change) => ({
          ...change,
          ...maskChange({ ...change, date: change.printed }, form),
          date: change.date,
        })),
      };
    });

  test.skipIf(site === null).each(TABLES)(
    '%s has its columns, and says the same as CSV and as Parquet',
    async (table) => {
      const text = read(`data/${table}.csv`);
      expect(text.startsWith('\ufeff')).toBe(true);
      const [head = [], ...lines] = csv(table);
      expect(head.join(' ')).toBe(COLUMNS[table]);
      const objects = await parquet(table);
      expect(lines.length).toBe(objects.length);
      for (const [at, object] of objects.entries()) {
        expect(Object.keys(object)).toEqual(head);
        // What a spreadsheet would run has an apostrophe in front in the CSV, and only there.
        const told = Object.values(object).map((cell) => (cell === null ? '' : String(cell)));
        expect(lines[at]?.map((cell, n) => (cell === `'${told[n]}` ? told[n] : cell))).toEqual(told);
        expect(lines[at]?.filter((cell) => /^[=+@\t\r]/u.test(cell))).toEqual([]);
      }
    },
  );

  test.skipIf(site === null).each(TABLES)('%s says in hyokasho.sqlite what it says as Parquet', async (table) => {
    const database = openDatabase(join(site?.dir ?? '', 'data/hyokasho.sqlite'), { readOnly: true });
    try {
      const rows = database.prepare(`SELECT * FROM ${table}`).all();
      const told = (await parquet(table)).map((row) =>
        Object.entries(row).map(([name, cell]) => [name, typeof cell === 'boolean' ? Number(cell) : cell]),
      );
      expect(rows.map((row) => Object.entries(row))).toEqual(told);
      expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    } finally {
      database.close();
    }
  });

  test.skipIf(site === null)('the page shows queries that hyokasho.sqlite answers', () => {
    const shown = elementsOf(read('data/index.html')).filter(({ tagName }) => tagName === 'pre');
    expect(shown.map((element) => textOf(element))).toEqual(EXAMPLE_QUERIES.map(({ sql }) => sql));
    const database = openDatabase(join(site?.dir ?? '', 'data/hyokasho.sqlite'), { readOnly: true });
    try {
      for (const { sql } of EXAMPLE_QUERIES) expect(() => database.prepare(sql).all()).not.toThrow();
      const [, byYear] = EXAMPLE_QUERIES;
      const counts = database.prepare(byYear?.sql ?? '').all();
      const [head = [], ...lines] = csv('changes');
      const dated = lines.filter((line) => line[head.indexOf('date')] !== '');
      expect(counts.reduce((sum, { changes }) => sum + Number(changes), 0)).toBe(dated.length);
    } finally {
      database.close();
    }
  });

  test.skipIf(site === null)('assessments, items, marks and changes are those of the JSON', async () => {
    const json = all();
    expect(
      csv('assessments')
        .slice(1)
        .map(([id]) => id),
    ).toEqual(rows().map(({ id }) => id));
    const items = await parquet('items');
    const expected = json.flatMap(({ id, url, municipality, form, items: own }) =>
      own.map((item) => ({
        assessment: id,
        municipality_code: municipality.code,
        form,
        key: item.key,
        field: item.field,
        label: item.label,
        type: item.type,
        text: item.text,
        none: item.none,
        choice: item.choice?.value ?? null,
        count: item.choice?.count ?? null,
        date: item.date?.iso ?? null,
        date_printed: item.date?.printed ?? null,
        important: item.important,
        line_first: item.lines?.[0] ?? null,
        page: item.origin !== null && 'page' in item.origin ? item.origin.page : null,
        url: `${url}#${item.key}`,
      })),
    );
    expect(items.length).toBe(expected.length);
    for (const [at, row] of expected.entries()) expect(items[at]).toMatchObject(row);
    const marks = await parquet('marks');
    expect(marks.map(({ assessment, key, label, state, text }) => [assessment, key, label, state, text])).toEqual(
      json.flatMap(({ id, items: own }) =>
        own.flatMap((item) => item.marks.map(({ label, state, text }) => [id, item.key, label, state, text])),
      ),
    );
    const changes = await parquet('changes');
    expect(
      changes.map(({ assessment, n, date, date_printed, keys, timing, kind, before, after }) => [
        ...[assessment, n, date, date_printed, keys, timing, kind, before, after],
      ]),
    ).toEqual(
      json.flatMap(({ id, changes: own }) =>
        own.map((change) => [
          ...[id, change.n, change.date, change.printed, change.keys.join(' '), change.timing, change.kind],
          ...[change.before, change.after],
        ]),
      ),
    );
  });

  test.skipIf(site === null)('each task given away and each recipient is a row, with what its items say', async () => {
    const texts = new Map(all().flatMap(({ id, items }) => items.map((item) => [`${id} ${item.key}`, item.text])));
    const blocks = (pattern: RegExp): string[] => [...texts.keys()].filter((place) => pattern.test(place));
    const outsourcing = await parquet('outsourcing');
    const placeOf = ({ assessment, key }: Row): string => `${assessment} ${key}`;
    expect(outsourcing.map(placeOf)).toEqual(blocks(/ II-f\d+-4-contract\d+$/u));
    for (const row of outsourcing) {
      const contractor = row['form'] === 'zen' ? '6' : '3';
      expect(row['contractor']).toBe(texts.get(`${placeOf(row)}-${contractor}`) ?? null);
      expect(row['task']).toBe(texts.get(placeOf(row)));
    }
    const provisions = await parquet('provisions');
    expect(provisions.map(placeOf)).toEqual(blocks(/ II-f\d+-5-(?:provision|transfer)\d+$/u));
    for (const row of provisions) {
      const [recipient, basis, means] = ['', '-1', '-6'].map((end) => texts.get(placeOf(row) + end) ?? null);
      expect(row).toMatchObject({ recipient, basis, means });
      expect(row['key']).toContain(`-5-${row['kind']}`);
    }
    expect(outsourcing.length + provisions.length).toBeGreaterThan(10);
  });

  test.skipIf(site === null)('the description for programs names the table of each finding with its heads', () => {
    if (site === null) return;
    const { resources } = JSON.parse(read('data/datapackage.json')) as {
      resources: { name: string; path: string; rows: number; schema: { fields: { name: string }[] } }[];
    };
    const described = resources.filter(({ name }) => name.startsWith('finding-'));
    const files = readdirSync(join(site.dir, 'data/findings')).map((name) => `findings/${name}`);
    expect(described.map(({ path }) => path).toSorted()).toEqual(files.toSorted());
    for (const { path, rows, schema } of described) {
      const [head = [], ...lines] = readCsv(read(`data/${path}`).slice(1));
      expect(schema.fields.map(({ name }) => name)).toEqual(head);
      expect(new Set(head).size).toBe(head.length);
      expect(lines.length).toBe(rows);
    }
  });

  test.skipIf(site === null)('the description for programs and the page name every table, column and size', () => {
    if (site === null) return;
    const described = JSON.parse(read('data/datapackage.json')) as {
      sqlite: { path: string; bytes: number };
      resources: {
        name: string;
        path: string;
        parquet: string;
        bytes: number;
        rows: number;
        schema: { fields: { name: string }[]; primaryKey: string[] };
      }[];
    };
    const page = elementsOf(read('data/index.html'));
    const links = page.map((element) => attribute(element, 'href')).filter((href) => href !== null);
    const names = described.resources.map(({ name }) => name);
    expect(names.slice(0, TABLES.length)).toEqual(TABLES);
    expect(described.sqlite.bytes).toBe(statSync(join(site.dir, 'data', described.sqlite.path)).size);
    expect(links).toContain(`${site.base}data/${described.sqlite.path}`);
    for (const { name, path, parquet: other, bytes, rows: count, schema } of described.resources.slice(
      0,
      TABLES.length,
    )) {
      const [head = [], ...lines] = csv(name);
      expect(schema.fields.map((field) => field.name)).toEqual(head);
      expect(bytes).toBe(statSync(join(site.dir, 'data', path)).size);
      expect(count).toBe(lines.length);
      for (const file of [path, other]) expect(links).toContain(`${site.base}data/${file}`);
      const section = page.find((element) => attribute(element, 'id') === `table-${name}`);
      for (const column of head) expect(section && textOf(section)).toContain(column);
      const keys = lines.map((line) => schema.primaryKey.map((column) => line[head.indexOf(column)]).join(' '));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});
