import { z } from 'zod';

/** Parts that several schemas of the comparison have. */
export const id = z.string().meta({ description: 'id of the assessment' });
export const key = z.string().meta({ description: 'Address of the item on its page.' });
export const day = z.string().meta({ description: 'ISO date, as exact as what is printed.' });
export const count = z.int().nonnegative();

export const textDate = {
  date: day.meta({ description: 'First day that the document proves; the text may be older.' }),
  change: z.int().positive().nullable().meta({
    description: 'n of the row of the history that brought it; null: the day on which an edition was published.',
  }),
};

/** Municipalities of a family of texts, each once. */
export const familyCounts = {
  same: count.meta({ description: 'Municipalities that print the common wording word by word.' }),
  near: count.meta({ description: 'Others whose text is nearly the same as the common wording.' }),
  linked: count.meta({ description: 'Others whose text is nearly the same as another one of the group.' }),
};

export const evidenceSchema = z
  .strictObject({
    assessment: id,
    key: key.nullable(),
    change: z.int().nullable(),
    quotation: z.string().meta({ description: 'The words as printed.' }),
    page: z.int().positive().nullable().meta({ description: 'Page of the original.' }),
  })
  .meta({ id: 'evidence', title: 'What a derived statement rests on' });
