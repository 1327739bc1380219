/*
 * Every threshold and weight of recognition, with what it decides and the cases it was set by. The counts are of 148 texts and originals
 * (published ones, ones of other hands, samples) and of 300 reshaped prints of the three forms, those of costs and points of rows, labels and
 * pages of 424 of these, unless they say otherwise. Each has tests
 * at its edge on both sides (test/match/edges); test/match/one-table.test.ts holds that there are no others.
 */
export * from './thresholds/labels.ts';
export * from './thresholds/item-column.ts';
export * from './thresholds/order.ts';
export * from './thresholds/values.ts';
export * from './thresholds/pages.ts';
export * from './thresholds/layer.ts';
export * from './thresholds/quality.ts';
export * from './thresholds/names.ts';
export * from './thresholds/rules.ts';
