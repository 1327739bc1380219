/** What the column 重要な変更 says of a change. */
export const IMPORTANT = '※の項目、または説明に「重要な変更」';
