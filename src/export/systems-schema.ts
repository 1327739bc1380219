import { z } from 'zod';
import { count, id, key } from './schema-parts.ts';

/** Systems and what they are connected to, as JSON under /api/v1/. Names and types, once public, never change; they may only grow. */

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
