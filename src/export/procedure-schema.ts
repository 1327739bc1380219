import { z } from 'zod';
import { id, key } from './schema-parts.ts';

/** The assessments of a procedure side by side, as JSON under /api/v1/. Names and types, once public, never change; they may only grow. */

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

export type ProcedureJson = z.infer<typeof procedureSchema>;
