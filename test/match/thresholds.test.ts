import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as thresholds from '../../src/match/thresholds.ts';
import * as costs from './edges/costs.ts';
import * as history from './edges/history.ts';
import * as labels from './edges/labels.ts';
import * as layer from './edges/layer.ts';
import * as points from './edges/layer-points.ts';
import * as names from './edges/names.ts';
import * as order from './edges/order.ts';
import * as pages from './edges/pages.ts';
import * as quality from './edges/quality.ts';
import * as rules from './edges/rules.ts';
import type { Edge, Edges } from './edges/support.ts';
import * as texts from './edges/texts.ts';
import * as values from './edges/values.ts';

/** Every threshold has its edge here; the type asks for each of them. */
const EDGES: { [Group in keyof typeof thresholds]: Edges<(typeof thresholds)[Group]> } = {
  CELL_LABEL: labels.cellLabel,
  LAYOUT_LABEL: labels.layoutLabel,
  LINE_LABEL: labels.lineLabel,
  TELLING_LABEL: labels.tellingLabel,
  FORM_PRINT: labels.formPrint,
  DAMAGED_CELL_LABEL: labels.damagedCellLabel,
  BROKEN_LABEL: labels.brokenLabel,
  DAMAGED_ITEM_LABEL: labels.damagedItemLabel,
  ITEM_LABEL: labels.itemLabel,
  DAMAGED_FILE_NAME: labels.damagedFileName,
  DAMAGED_OPTION: values.damagedOption,
  DAMAGED_PRINT: values.damagedPrint,
  OWN_VALUE: values.ownValue,
  CUT_OPTION: values.cutOption,
  BOXES: values.boxes,
  SAME_TEXT: texts.sameText,
  RUNNING_LINE: pages.runningLine,
  LAYER_LINE: pages.layerLine,
  PAGE_EDGE: pages.pageEdge,
  TITLE_LINE: pages.titleLine,
  ASSIGNMENT: texts.assignment,
  NAME: texts.name,
  COMPANY_NAME: texts.companyName,
  OFFICIAL_NAME: names.officialName,
  COPIED: texts.copied,
  MEANT: texts.meant,
  LABEL_COST: costs.labelCost,
  CONTENT_COST: costs.contentCosts,
  CAPTION: costs.captions,
  CUT_LABEL: costs.cutLabel,
  NAMED_LABEL: costs.namedLabel,
  ROW_LABEL: costs.rowLabel,
  LABEL_ORDER: order.labelOrder,
  LAYER_ORDER: order.layerOrder,
  BRACKET: values.bracket,
  PAGE_BREAK: pages.pageBreak,
  ANNEX_HEAD: pages.annexHead,
  LAYER_READING: layer.layerReading,
  LAYER_KIND: layer.layerKind,
  WRAPPED_LINE: layer.wrappedLine,
  LAYER_LABEL: layer.layerLabel,
  LAYER_WORDS: points.layerWords,
  TEXT_POINTS: points.textPoints,
  FEATURE_POINTS: points.featurePoints,
  ORDER_POINTS: points.orderPointsEdges,
  HISTORY_LAYER: history.historyLayer,
  POOR_IMPORT: quality.poorImport,
  DAMAGED_SOURCE: quality.damagedSource,
  READABLE: quality.readable,
  EMPTY_ITEMS: quality.emptyItems,
  COVERED_PRINT: quality.coveredPrint,
  COMPANY_TEXT: names.companyText,
  BLOCK_FACT: names.blockFact,
  RELATED_TEXT: names.relatedText,
  SHINGLE: names.shingle,
  RULE_PRECISION: rules.rulePrecision,
};

describe.each(Object.entries(EDGES))('%s', (_, group) => {
  test.each(Object.entries<Edge>(group))('%s', (name, { holds, fails }) => {
    expect({ name, holds: holds(), fails: fails() }).toEqual({ name, holds: true, fails: false });
  });
});

test('every threshold says what it was measured on', () => {
  const folder = 'src/match/thresholds';
  const code = readdirSync(folder)
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    .join('\n');
  for (const [group, members] of Object.entries(thresholds))
    for (const name of Object.keys(members)) {
      const above = code.split(`const ${group} = {`)[1]?.split(`\n  ${name}: `)[0] ?? '';
      const said = above.slice(above.lastIndexOf('/**'));
      expect(said, `${group}.${name}`).toMatch(/\d/u);
    }
});
