/** Short names of the forms, by id: heads of narrow columns. */
export const SHORT_FORMS: Readonly<Record<string, string>> = { kiso: '基礎', juten: '重点', zen: '全項目' };
