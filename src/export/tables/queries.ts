/** A query over the tables as an example, for the page that explains them. */
export interface ExampleQuery {
  title: string;
  sql: string;
}

/** Each answers a question that takes one table, a count, or tables joined. */
export const EXAMPLE_QUERIES: readonly ExampleQuery[] = [
  {
    title: '再委託をしている委託事項',
    sql: `SELECT municipality, task, contractor, permission, url
FROM outsourcing
WHERE subcontracted LIKE '%再委託する%'
ORDER BY municipality_code, assessment, number;`,
  },
  {
    title: '年ごと・種類ごとの変更の数',
    sql: `SELECT substr(date, 1, 4) AS year, kind, count(*) AS changes
FROM changes
WHERE date IS NOT NULL
GROUP BY year, kind
ORDER BY year, changes DESC;`,
  },
  {
    title: '印があるかどうか読めない欄と、その評価書',
    sql: `SELECT assessments.municipality, assessments.title, items.path, marks.label, items.url
FROM marks
  JOIN items USING (assessment, key)
  JOIN assessments USING (assessment)
WHERE marks.state = 'unclear'
ORDER BY assessments.municipality_code, assessments.assessment, items.line_first;`,
  },
];
