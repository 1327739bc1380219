/** What stands in the place of something that a document or a record does not say. */
export const NO_DATE = '日付の記載なし';
export const NO_CHANGE_DATE = '変更日の記載なし';
export const NO_PUBLISHED = '公表日不明';
export const NO_ITEM = '項目の記載なし';
export const NO_CHANGES = '変更の記録なし';
export const NO_RECORD = '記録なし';
/** Of an assessment of which nobody has said what its procedure is. */
export const NO_PROCEDURE = '事務の区分なし';
/** Of a change whose item cannot be told. */
export const UNKNOWN_ITEM = '項目を特定できない';
