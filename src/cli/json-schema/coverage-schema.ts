import * as z from 'zod';

const count = z.int().min(0);
const day = z.string().nullable().describe('yyyy-mm-dd; null where the list has no dates');
const year = z.literal([1, 2, 3]);
const verdict = z.enum(['licensed', 'not licensed']).nullable().describe('Null where the source says nothing');
const source = z.enum(['inventory', 'exitCode', 'esuValue']);

const tally = {
  eligible: count.describe('licensed + needs + failed + retrying'),
  licensed: count,
  needs: count,
  failed: count,
  retrying: count,
  stale: count.describe('Among the eligible'),
  disagree: count.describe('Among the eligible'),
  coverage: z.number().nullable().describe('Licensed of eligible in percent, rounded down to one decimal'),
};

const rowProblem = z.strictObject({
  line: z.int(),
  begins: z.string(),
  kind: z.enum(['quote', 'noName', 'tooManyCells', 'tooFewCells']),
  cells: count.optional(),
  expected: count.optional(),
});

const notice = z.union([
  z.strictObject({ kind: z.literal('encoding'), encoding: z.string() }),
  z.strictObject({ kind: z.literal('dayOrder') }),
  z.strictObject({ kind: z.literal('values'), column: z.string(), rows: count, example: z.string() }),
  z.strictObject({ kind: z.enum(['shortRows', 'mergedRows', 'passedOver']), rows: count }),
  z.strictObject({ kind: z.literal('missing'), columns: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('futureDays'), devices: count, example: z.string() }),
]);

const offer = z.strictObject({
  product: z.string(),
  productName: z.string(),
  year,
  activationId: z.string().nullable(),
  yearReason: z.enum(['asked', 'list', 'running', 'over', 'before', 'seen', 'first']),
  measured: z.boolean().describe('False where the activation ID is not known: its devices are in no total'),
  devices: count,
  ...tally,
  operatingSystems: z.array(z.strictObject({ name: z.string(), ...tally })),
  years: z.array(z.strictObject({ year, activationId: z.string().nullable(), licensed: count })),
});

/** The figures of `esupack report --json`: src/report/figures.ts, as a schema. */
export const coverageFigures = z.strictObject({
  figuresVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('esupack'), version: z.string() }),
  list: z.strictObject({
    file: z.string(),
    rows: count,
    devices: count,
    unreadable: z.array(rowProblem),
    notices: z.array(notice),
    columns: z.array(z.string()),
  }),
  day,
  staleDays: count,
  total: z.strictObject(tally),
  offers: z.array(offer),
  exitCodes: z.array(
    z.strictObject({
      code: z.int().nullable(),
      state: z.enum(['failed', 'retrying']),
      devices: count,
      name: z.string().nullable(),
      meaning: z.string().nullable(),
      whatToDo: z.string().nullable(),
    }),
  ),
  disagreements: z.array(
    z.strictObject({
      inventory: verdict,
      exitCode: verdict,
      esuValue: verdict,
      believed: source.nullable(),
      devices: count,
      inventoryOlder: count,
    }),
  ),
  notCounted: z.strictObject({
    notCovered: z.array(z.strictObject({ system: z.string(), devices: count })),
    unknownSystem: count,
    noClient: count,
    obsolete: count,
    otherProduct: count,
    unmeasured: count,
  }),
  trend: z.array(
    z.strictObject({
      file: z.string(),
      day,
      total: z.strictObject(tally),
      offers: z.array(z.strictObject({ product: z.string(), year, ...tally })),
    }),
  ),
});
