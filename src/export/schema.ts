import { z } from 'zod';
import { originSpanSchema } from '../assessment/origin.ts';
import { basisSchema, timelineBatchesSchema, timelineSchema } from './timeline-schema.ts';
import { contractorsSchema } from './contractors-schema.ts';
import { copiesSchema, procedureCopiesSchema } from './copies-schema.ts';
import { fieldSchema } from './field-schema.ts';
import { findingsSchema } from './findings-schema.ts';
import { listSchema } from './list-schema.ts';
import { procedureSchema } from './procedure-schema.ts';
import { systemsSchema } from './systems-schema.ts';
import { versionsSchema } from './versions-schema.ts';

/**
 * The JSON files under /api/v1/, for validation and as JSON Schema. Names and types, once public, never change; they may only grow.
 */

const lines = z.tuple([z.int().positive(), z.int().positive()]).nullable().meta({
  description: 'First and last line in the source, from 1; null where it is an original, or was not recorded.',
});

const origin = originSpanSchema.nullable().meta({
  description:
    'Where it is printed: a box on a page (PDF points from the upper left), cells of a sheet, rows of a table, or lines of a text; more: where it goes on.',
});

const isoDate = z.iso.date().meta({ description: 'Calendar date, YYYY-MM-DD.' });

/** A printed date may lack its day or its month. */
const partialDate = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u)
  .meta({ description: 'YYYY-MM-DD, YYYY-MM or YYYY, as exact as what is printed.' });

const key = z.string().regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/u);

export const municipalitySchema = z.strictObject({
  code: z
    .string()
    .regex(/^(?:\d{6}|\d{13})$/u)
    .meta({
      description:
        '全国地方公共団体コード with its check digit; of a body that has none its 法人番号, thirteen digits.',
    }),
  name: z.string(),
  prefecture: z.string().meta({ description: 'Empty for a body of no prefecture, such as a 独立行政法人.' }),
});

export const assessmentRowSchema = z
  .strictObject({
    id: z.string().meta({ description: '<municipality code>-<slug>; never changes.' }),
    form: z.enum(['kiso', 'juten', 'zen']),
    number: z.string().nullable().meta({ description: '評価書番号; null where the source does not state it.' }),
    title: z.string().nullable(),
    municipality: municipalitySchema,
    authority: z.string().nullable().meta({ description: '評価実施機関名' }),
    procedure: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
    published: partialDate.nullable(),
    complete: z.boolean().meta({ description: 'false: parts of the document are missing.' }),
    reviewed: z.boolean().meta({ description: 'A person has compared the text with the original.' }),
    url: z.string().meta({
      format: 'uri-reference',
      description: 'The page; a path from the root of the web server where the site was built without its address.',
    }),
    status: z
      .enum(['draft', 'published', 'ended'])
      .meta({ description: 'draft: 案 for public comment; ended: the 事務 is no longer carried out.' }),
    ended: isoDate.nullable().meta({ description: 'Day from which the 事務 is no longer carried out.' }),
    formVersion: z.string().nullable().meta({ description: 'Printed version of the form: 令和6年10月.' }),
    office: z
      .string()
      .nullable()
      .meta({ description: 'The organ that published it (kyoiku: 教育委員会); null for the head of the body.' }),
  })
  .meta({ title: 'An assessment in a list' });

export const markSchema = z.strictObject({
  label: z.string(),
  state: z.enum(['on', 'off', 'unclear']),
  text: z.string().meta({ description: 'Words in the （ ） behind the label.' }),
  count: z.int().nonnegative().nullable().meta({ description: 'Number in the （ ）件 behind the label.' }),
  inferred: z
    .strictObject({ state: z.enum(['on', 'off']), why: z.string() })
    .nullable()
    .meta({ description: 'What other parts of the document prove; only beside unclear.' }),
});

export const itemSchema = z.strictObject({
  key: key.meta({ description: 'Address of the item on its page.' }),
  field: key.meta({ description: 'The key without instance numbers: what is compared across assessments.' }),
  label: z.string().meta({ description: 'Heading as printed; empty for a value that stands on the heading above it.' }),
  path: z.array(z.string()).meta({ description: 'Headings above the item, outermost first.' }),
  type: z.enum(['text', 'choice', 'marks', 'date']),
  text: z
    .string()
    .meta({ description: 'What a reader reads as the value, as printed, lines kept; empty where nothing is printed.' }),
  none: z.boolean().meta({ description: 'The document prints a dash, which is not the same as nothing.' }),
  choice: z
    .strictObject({
      value: z.string().nullable(),
      options: z.array(z.string()),
      count: z.int().nonnegative().nullable(),
    })
    .nullable(),
  marks: z.array(markSchema).meta({ description: 'Empty for the other types.' }),
  date: z.strictObject({ iso: partialDate.nullable(), printed: z.string() }).nullable(),
  important: z.boolean().meta({ description: '※: subject to 重要な変更.' }),
  lines,
  origin,
});

export const changeSchema = z.strictObject({
  n: z.int().meta({
    description:
      'From 1, in the order of the document; negative (-1, -2 …) where no row of 変更箇所 says it, but two editions differ.',
  }),
  date: partialDate.nullable(),
  printed: z.string().meta({ description: '変更日 as printed.' }),
  item: z.string().meta({ description: '項目 as printed.' }),
  fields: z.array(key),
  keys: z.array(key),
  before: z.string(),
  after: z.string(),
  timing: z.enum(['事前', '事後', '']),
  note: z.string().meta({ description: '提出時期に係る説明' }),
  kind: z.string(),
  lines,
  origin,
  flags: z.array(z.enum(['damaged', 'cut', 'unchanged', 'joined', 'timing-lost', 'date-lost'])),
  basis: basisSchema,
});

export const warningSchema = z.strictObject({
  line: z.int().positive(),
  in: z
    .enum(['source', 'markdown'])
    .meta({ description: 'What the line counts in: the source of the import, or the Markdown of the portal.' }),
  key: z.string().nullable().meta({ description: 'The item concerned, where there is one.' }),
  code: z.string(),
  message: z.string(),
});

export const assessmentSchema = z
  .strictObject({
    ...assessmentRowSchema.shape,
    source: z
      .strictObject({
        file: z.string(),
        url: z.string().nullable(),
        retrieved: isoDate.nullable(),
        sha256: z.string().nullable(),
        licence: z.string().nullable(),
        kind: z.string().meta({ description: 'How the text was made: ocr, text, pdf, xlsx, hand.' }),
        quality: z.enum(['poor', 'accepted']).nullable().meta({
          description: 'accepted: the import placed little of the source, and a person publishes it all the same.',
        }),
      })
      .nullable(),
    review: z.strictObject({ confirmed: z.int().nonnegative(), of: z.int().positive() }).nullable().meta({
      description:
        'How many of all items and changes a person has confirmed beside the original; null where nobody counted.',
    }),
    items: z.array(itemSchema),
    changes: z.array(changeSchema),
    unplaced: z.array(z.strictObject({ lines, origin, text: z.string() })),
    warnings: z.array(warningSchema),
    editions: z
      .array(
        z.strictObject({
          date: partialDate.nullable().meta({ description: '公表日' }),
          url: z.string().meta({ format: 'uri-reference' }),
          current: z.boolean(),
        }),
      )
      .meta({ description: 'All editions that the portal has, the current one first.' }),
  })
  .meta({ title: 'An assessment' });

export const assessmentsSchema = z.array(assessmentRowSchema).meta({ title: 'All assessments' });

export const changesSchema = z
  .array(
    z.strictObject({ assessment: z.string().meta({ description: 'id of the assessment' }), ...changeSchema.shape }),
  )
  .meta({
    title: 'All changes of all assessments, newest first; those without a date last',
    description: 'Names of officials are ［人名］ here; assessments/<id>.json has them as printed.',
  });

export const movedSchema = z
  .strictObject({
    id: z.string().meta({ description: 'The former id.' }),
    movedTo: z.string().meta({ description: 'The id of the assessment today.' }),
    url: z.string(),
  })
  .meta({ title: 'Where an assessment is that had this id before' });

export type MovedJson = z.infer<typeof movedSchema>;
export type AssessmentRowJson = z.infer<typeof assessmentRowSchema>;
export type AssessmentJson = z.infer<typeof assessmentSchema>;
export type ItemJson = z.infer<typeof itemSchema>;
export type ChangeJson = z.infer<typeof changeSchema>;
export type WarningJson = z.infer<typeof warningSchema>;

/** File name under /api/v1/schema/ of what each JSON file holds. */
export const SCHEMAS: Record<string, z.ZodType> = {
  'assessment.json': assessmentSchema,
  'assessments.json': assessmentsSchema,
  'changes.json': changesSchema,
  'moved.json': movedSchema,
  'timeline.json': timelineSchema,
  'timeline-batches.json': timelineBatchesSchema,
  'versions.json': versionsSchema,
  'field.json': fieldSchema,
  'contractors.json': contractorsSchema,
  'systems.json': systemsSchema,
  'copies.json': copiesSchema,
  'procedure-copies.json': procedureCopiesSchema,
  'procedure.json': procedureSchema,
  'findings.json': findingsSchema,
  'list.json': listSchema,
};

/** The JSON Schema (draft 2020-12) files of /api/v1/schema/. */
export function jsonSchemas(): { file: string; schema: Record<string, unknown> }[] {
  return Object.entries(SCHEMAS).map(([file, schema]) => ({ file, schema: { ...z.toJSONSchema(schema) } }));
}
