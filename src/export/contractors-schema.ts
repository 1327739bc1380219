import { z } from 'zod';
import { count, day, evidenceSchema, id, key } from './schema-parts.ts';

/** Companies that tasks are given to, as JSON under /api/v1/. Names and types, once public, never change; they may only grow. */

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
