import { ALL_RULES } from '../src/insights/rules/all-rules.ts';
import { isShown, precisionOf, recallOf, type RuleFailure } from '../src/insights/rules/measure.ts';
import { measureByCases, staleSubjects, writeMeasured, type Measurement } from '../src/insights/rules/measured-file.ts';
import { RULE_PRECISION } from '../src/match/thresholds.ts';
import { countNoun, formatCount, type Bilingual } from '../src/text/bilingual.ts';
import { callWithFlags } from './terminal/call.ts';
import { command, run } from './terminal/command.ts';
import { localize, print, printError } from './terminal/language.ts';
import { padEndTo, widthOf } from './terminal/width.ts';

interface RulesFlags {
  write?: boolean;
}

const program = command('rules', {
  ja: 'サイトが導き出す記載の規則を、それぞれの事例に当てはめ、正解率と再現率を表示します。記録（src/insights/rules/measured）と異なる場合や、正解率の足りない規則がある場合は、終了コードが1になります。',
  en: 'Apply the rules by which the site derives statements to their cases, and print precision and recall. Ends with 1 where the record (src/insights/rules/measured) differs, or a rule is not precise enough.',
})
  .option('--write', localize({ ja: '結果を記録します', en: 'record the results' }))
  .action(({ write = false }: RulesFlags) => {
    const measurements = ALL_RULES.map(measureByCases);
    const records = measurements.map(({ record }) => record);
    console.log(toTable(measurements));
    for (const { record, failures } of measurements) for (const failure of failures) printFailure(record.id, failure);
    if (write) writeMeasured(records);
    const stale = staleSubjects(records);
    if (stale.length > 0)
      printError({
        ja: `\n記録が結果と異なります（${stale.join('、')}）。\`${callWithFlags('rules')} --write\` で記録してください。`,
        en: `\nThe record differs from the results (${stale.join(', ')}). Record them with \`${callWithFlags('rules')} --write\`.`,
      });
    const below = records.filter(({ measure }) => !isShown(measure));
    print(summarize(records.length, below.length));
    if (stale.length + below.length > 0) process.exitCode = 1;
  });

function summarize(count: number, below: number): Bilingual {
  const { lowest, fewest } = RULE_PRECISION;
  return {
    ja: `\n規則 ${formatCount(count)}件。うち、正解率${lowest.value}以上・記載${fewest.value}件以上を満たさず、サイトに表示しないもの ${formatCount(below)}件。`,
    en: `\n${countNoun(count, 'rule')}. Not shown on the site, since below a precision of ${lowest.value} or ${fewest.value} statements: ${formatCount(below)}.`,
  };
}

function printFailure(id: string, { about, untrue, missed }: RuleFailure): void {
  const words = (statements: readonly string[]): string => JSON.stringify(statements);
  print({
    ja: `\n${id}：${about}\n  誤り ${words(untrue)}\n  漏れ ${words(missed)}`,
    en: `\n${id}: ${about}\n  untrue ${words(untrue)}\n  missed ${words(missed)}`,
  });
}

const HEAD: readonly Bilingual[] = [
  { ja: '対象', en: 'subject' },
  { ja: '規則', en: 'rule' },
  { ja: '正解率', en: 'precision' },
  { ja: '再現率', en: 'recall' },
  { ja: '事例', en: 'cases' },
  { ja: '表示', en: 'shown' },
];

const SHOWN: Record<'yes' | 'no', Bilingual> = { yes: { ja: 'する', en: 'yes' }, no: { ja: 'しない', en: 'no' } };

function toTable(measurements: readonly Measurement[]): string {
  const rows = [
    HEAD.map(localize),
    ...measurements.map(({ record: { id, subject, measure } }) => [
      subject,
      id,
      inWords(precisionOf(measure), measure.right, measure.made),
      inWords(recallOf(measure), measure.right, measure.expected),
      String(measure.cases),
      localize(SHOWN[isShown(measure) ? 'yes' : 'no']),
    ]),
  ];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((cell, at) => padEndTo(cell, widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const inWords = (share: number | null, right: number, of: number): string =>
  share === null ? '-' : `${share.toFixed(3)} (${right}/${of})`;

await run(program);
