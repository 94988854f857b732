import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, jest } from '@jest/globals';
import { validateXML } from 'xmllint-wasm';
import { products } from '../../src/catalog/products.js';
import { configurationBaseline } from '../../src/emit/configuration-baseline.js';
import type { ArchiveFile, ContentFile } from '../../src/emit/emitter.js';
import { openCabinet } from '../../src/read/cabinet.js';
import { sealPlan } from '../../src/seal/seal-files.js';
import { cabinetToolsMissing, unpackedBy } from '../support/cabinet-tools.js';
import { describeWith } from '../support/consumers.js';
import { temporaryFolder } from '../support/folders.js';
import { inventedKey, planned } from '../support/planned.js';
import { digestSchemas, digestSchemasMissing } from '../support/samples.js';

jest.setTimeout(60_000);

const folder = temporaryFolder();
const plans = products.map(({ id, years: [first] }) =>
  planned({
    product: id,
    year: '1',
    collectionPrefix: id === 'windows-7' ? '日本 & Söhne' : 'ESU',
    ...(first.activationId === null ? { activationId: '12345678-9abc-4def-8123-456789abcdef' } : {}),
  }),
);

function entriesOf(plan: (typeof plans)[number]): readonly ContentFile[] {
  return (configurationBaseline.emit(plan, { key: inventedKey })[0] as ArchiveFile).entries;
}

describeWith('cabextract and gcab', cabinetToolsMissing, 'configuration-baseline.cab', () => {
  it.each(plans)('of $id is unpacked by cabextract and gcab byte for byte', async (plan) => {
    const { files } = await sealPlan(plan, { key: inventedKey });
    const cab = files.find(({ path }) => path === plan.baseline.fileName)?.content ?? new Uint8Array();
    const expected = new Map(entriesOf(plan).map(({ path, content }) => [path, Buffer.from(content)] as const));
    for (const reader of ['cabextract', 'gcab'] as const)
      expect(unpackedBy(reader, cab, mkdtempSync(join(folder, 'run-')))).toEqual(expected);
    const own = openCabinet(cab, 'x.cab').map(({ name, read }) => [name, Buffer.from(read())] as const);
    expect(new Map(own)).toEqual(expected);
  });
});

describeWith('libxml2 with the observed schemas', digestSchemasMissing, 'the digests in it', () => {
  const lint = async (contents: readonly string[]): Promise<boolean> => {
    const [main, imported] = digestSchemas();
    const { valid } = await validateXML({
      xml: contents.map((each, index) => ({ fileName: `${index}.xml`, contents: each })),
      schema: main,
      preload: { fileName: 'rules-observed.xsd', contents: imported },
    });
    return valid;
  };
  const texts = plans.map((plan) =>
    entriesOf(plan)
      .filter(({ path }) => path.endsWith('.xml'))
      .map(({ content }) => Buffer.from(content).toString('utf8')),
  );

  it('are valid for every product', async () => {
    expect(texts.flat()).toHaveLength(2 * plans.length);
    for (const each of texts) expect(await lint(each)).toBe(true);
  });

  it('would not be with an operator, an order or an attribute that no export has', async () => {
    const [item = ''] = texts[0] ?? [];
    const damaged = [
      item.replace('<Operator>Equals<', '<Operator>IsEquals<'),
      item.replace(/ +<Parts>[\s\S]*<\/Parts>\r\n/u, ''),
      item.replace('Is64Bit=', 'Is64bit='),
    ];
    for (const each of damaged) {
      expect(each).not.toBe(item);
      expect(await lint([each])).toBe(false);
    }
  });
});
