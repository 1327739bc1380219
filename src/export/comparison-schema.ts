import { z } from 'zod';
import { count, day, familyCounts, id, key, textDate } from './schema-parts.ts';

/** What is compared over all assessments, as JSON under /api/v1/. Names and types, once public, never change; they may only grow. */

export const fieldValueSchema = z.strictObject({
  assessment: id,
  municipality: z.string().meta({ description: '全国地方公共団体コード; 法人番号 of a body that has none' }),
  form: z.enum(['kiso', 'juten', 'zen']),
  procedure: z.string().nullable(),
  published: day.nullable(),
  key,
  text: z.string(),
  none: z.boolean().meta({ description: 'The document prints a dash.' }),
  choice: z.string().nullable(),
  count: count.nullable(),
  on: z.array(z.string()).meta({ description: 'Boxes that are on.' }),
  unclear: z.array(z.string()).meta({ description: 'Boxes that cannot be read.' }),
  iso: day.nullable().meta({ description: 'Of a date.' }),
  about: z
    .array(
      z.strictObject({
        kind: z.enum(['file', 'block']),
        key,
        name: z.string().meta({ description: 'As printed; empty where the document does not say.' }),
        contractor: z.string().meta({ description: 'Of a task: 委託先名 as printed.' }),
      }),
    )
    .meta({
      description: 'Repeated parts (file, system, task, recipient) that the value belongs to, from the outside in.',
    }),
});

/** Since when a text is known. */

const comparedTextSchema = z.strictObject({
  status: z.enum(['same', 'near', 'only', 'alone']).meta({
    description:
      'same, near: another municipality has a text that is the same, or nearly the same; only: none has; alone: none has a text to compare it with.',
  }),
  since: z.strictObject(textDate).nullable(),
  page: z.int().positive().nullable().meta({ description: 'Page of the original.' }),
});

export const fieldSchema = z
  .strictObject({
    field: z
      .string()
      .meta({ description: 'What the items of the forms share that mean the same; address of the page.' }),
    path: z.array(z.string()).meta({ description: 'Labels from the section down to the item.' }),
    type: z.enum(['text', 'choice', 'marks', 'date']),
    fields: z.record(z.string(), z.string()).meta({ description: 'The field in each form that has the item.' }),
    options: z.array(z.string()),
    values: z.array(fieldValueSchema),
    texts: z
      .array(comparedTextSchema.nullable())
      .meta({ description: 'Of each value; null of a text that is too short to be compared. Empty for other items.' }),
    groups: z
      .array(
        z.strictObject({
          municipalities: count,
          ...familyCounts,
          oldest: z
            .strictObject({ member: count, ...textDate, others: count })
            .nullable()
            .meta({ description: 'The oldest text whose date is known; others: with the same date.' }),
          undated: count.meta({ description: 'Texts whose date is not known.' }),
          wordings: z.array(
            z.strictObject({
              municipalities: count,
              likeness: z.number().meta({ description: 'Share of common pieces with the first wording, 0 to 1.' }),
              members: z.array(count).meta({ description: 'Places in values.' }),
              status: z.enum(['same', 'near', 'only']),
              near: z.strictObject({ member: count, likeness: z.number() }).nullable().meta({
                description:
                  'A text of another municipality that is nearly the same: the common wording, or else the most like one.',
              }),
            }),
          ),
        }),
      )
      .meta({ description: 'Texts that several municipalities share; the common wording first.' }),
  })
  .meta({ title: 'One item over all assessments' });

const evidenceSchema = z
  .strictObject({
    assessment: id,
    key: key.nullable(),
    change: z.int().nullable(),
    quotation: z.string().meta({ description: 'The words as printed.' }),
    page: z.int().positive().nullable().meta({ description: 'Page of the original.' }),
  })
  .meta({ id: 'evidence', title: 'What a derived statement rests on' });
const unprintedSchema = z
  .array(z.enum(['handlers', 'subcontracted']))
  .meta({ description: 'Items that the document does not print; one that it prints without a choice is null alone.' });
const doubtSchema = z.strictObject({ printed: z.string(), day: day.nullable() }).nullable().meta({
  description: 'A name that rows print beside this one; it cannot be known whether it means the same company.',
});

const namedContractorSchema = z.strictObject({
  printed: z.string(),
  ids: z.array(z.string()).meta({ description: 'Companies the text names.' }),
});

const companyFactSchema = z
  .union([
    z.strictObject({
      kind: z.literal('renamed'),
      name: z.string(),
      from: day.optional(),
      until: day,
      source: z.string(),
    }),
    z.strictObject({
      kind: z.enum(['merged', 'merged-into', 'took-over']),
      name: z.string(),
      on: day,
      source: z.string(),
    }),
  ])
  .meta({ description: 'source: an address, or `recall` where nobody has checked the fact.' });

export const contractorsSchema = z
  .strictObject({
    contractors: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        note: z.string(),
        entry: z
          .strictObject({
            place: z.string().nullable(),
            reading: z.string().nullable(),
            latin: z.string().nullable(),
            spellings: z.array(z.string()),
            facts: z.array(companyFactSchema),
            source: z.string().nullable(),
          })
          .nullable()
          .meta({ description: 'What a list of companies says of it; null where it is known by its name alone.' }),
        spellings: z.array(z.strictObject({ name: z.string(), tasks: count })),
        branches: z.array(z.string()),
        tasks: z.array(
          z.strictObject({
            assessment: id,
            key,
            contractorKey: key,
            file: z.string().meta({ description: '特定個人情報ファイル名; empty where it is not printed.' }),
            task: z.string(),
            printed: z.string(),
            branch: z.string().nullable(),
            handlers: z.string().nullable(),
            subcontracted: z.string().nullable(),
            unprinted: unprintedSchema,
            since: day.nullable(),
            before: z.array(namedContractorSchema.extend({ until: day.nullable() })),
            doubt: doubtSchema,
            proof: z.strictObject({
              since: z.array(evidenceSchema),
              before: z.array(evidenceSchema),
              doubt: z.array(evidenceSchema),
            }),
          }),
        ),
        former: z.array(
          z.strictObject({
            assessment: id,
            key: key.nullable(),
            change: z.int().positive().nullable().meta({ description: 'n of the row of the history that says so.' }),
            task: z.string(),
            printed: z.string(),
            from: day.nullable(),
            until: day.nullable(),
            next: namedContractorSchema.nullable(),
            doubt: doubtSchema,
            proof: z.array(evidenceSchema),
          }),
        ),
        similar: z
          .array(z.strictObject({ id: z.string(), why: z.enum(['form', 'signs', 'letters']) }))
          .meta({ description: 'Names that look alike; nobody says that they are one company.' }),
      }),
    ),
    unnamed: z.array(
      z.strictObject({
        assessment: id,
        key,
        contractorKey: key,
        file: z.string(),
        task: z.string(),
        printed: z.string(),
        kind: z.enum(['placeholder', 'words', 'nothing', 'none', 'unreadable']),
        handlers: z.string().nullable(),
        subcontracted: z.string().nullable(),
        unprinted: unprintedSchema,
      }),
    ),
  })
  .meta({ title: 'Companies that tasks are given to' });

export const systemsSchema = z
  .array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      spellings: z.array(z.string()),
      municipalities: count,
      uses: z.array(
        z.strictObject({
          assessment: id,
          municipality: z.string(),
          key,
          printed: z.string(),
          connections: z.array(z.strictObject({ label: z.string(), text: z.string() })),
          unclear: z.array(z.string()),
          absence: z
            .enum(['empty', 'none', 'missing'])
            .nullable()
            .meta({ description: 'Why no boxes are printed; null where they are.' }),
        }),
      ),
      connections: z.array(z.strictObject({ label: z.string(), municipalities: count })),
    }),
  )
  .meta({ title: 'Systems by name, and what they are connected to' });

export const procedureSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    part: z.int().positive(),
    parts: z.int().positive(),
    assessments: z.array(id).meta({ description: 'The columns.' }),
    rows: z.array(
      z.strictObject({
        row: z
          .string()
          .meta({ description: 'Names the row; ends in ~f<n> and ~b<n> for the n-th file and repeated part.' }),
        field: z.string(),
        path: z.array(z.string()),
        cells: z
          .array(
            z.strictObject({
              assessment: id,
              key,
              answer: z.int().positive().meta({ description: 'Cells of a row with one number say the same.' }),
              text: z.string().meta({ description: 'At most 200 letters; the whole stands in assessments/<id>.json.' }),
            }),
          )
          .meta({ description: 'Documents that print the item.' }),
      }),
    ),
  })
  .meta({ title: 'The assessments of a procedure side by side' });

export const findingsSchema = z
  .array(
    z.strictObject({
      id: z.string(),
      subject: z.literal('finding'),
      title: z.string(),
      rule: z.string().meta({ description: 'What must stand in a document to be listed.' }),
      caution: z.string().meta({ description: 'What the list does not prove.' }),
      unit: z.string(),
      columns: z.array(z.string()).meta({ description: 'Heads of the cells of each row.' }),
      asked: z.string().meta({ description: 'What is examined, one by one.' }),
      examined: count.meta({ description: 'How many places were asked, and could be read.' }),
      rows: z.array(
        z.strictObject({
          assessment: id,
          key: key.nullable(),
          change: z.int().nullable().meta({
            description:
              'n of the row of the history that says so; negative where no row does, but two editions differ.',
          }),
          day: z.string().nullable().meta({
            description: 'ISO date of the row of the history, else since when it holds, else of the publication.',
          }),
          cells: z.array(z.string()),
          since: z
            .string()
            .nullable()
            .meta({ description: 'ISO date since which it holds, as far as the document dates it.' }),
          basis: z.enum(['change', 'published']).nullable().meta({
            description:
              '`change`: a row of the history brought it that day; `published`: a document published that day says so.',
          }),
          evidence: z.array(evidenceSchema),
        }),
      ),
      absences: z
        .strictObject({ empty: count, none: count, unreadable: count, 'not-asked': count, missing: count })
        .meta({ description: 'Why nothing was examined, with how often; no two are counted together.' }),
      assessments: z
        .strictObject({
          examined: z.array(id),
          empty: z.array(id),
          none: z.array(id),
          unreadable: z.array(id),
          'not-asked': z.array(id),
          missing: z.array(id),
        })
        .meta({
          description:
            'Assessments in which something was examined, and those in which something says nothing, by why.',
        }),
      tallies: z
        .array(z.strictObject({ field: z.string(), answers: z.record(z.string(), count) }))
        .meta({ description: 'How often each answer was given to an item.' }),
    }),
  )
  .meta({ title: 'Questions put to every assessment by fixed rules, and what was found' });

export type FieldJson = z.infer<typeof fieldSchema>;
export type ProcedureJson = z.infer<typeof procedureSchema>;
