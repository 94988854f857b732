import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findHeading, type Row, type RowProblem, rowsBelow } from '../../src/report/csv.js';

const heading = 'Name,OS,Build,Note';

function readTable(text: string) {
  const found = findHeading(Buffer.from(text));
  if (found === null) return null;
  const all = [...rowsBelow(found)];
  return {
    rows: all.filter((row): row is Row => row !== null && 'cells' in row && !('kind' in row)),
    problems: all.filter((row): row is RowProblem => row !== null && 'kind' in row),
    passedOver: all.filter((row) => row === null).length,
  };
}

function cellsOf(text: string): readonly (readonly string[])[] {
  return readTable(text)?.rows.map(({ cells }) => cells) ?? [];
}

describe('a table', () => {
  it.each([',', ';', '\t', '|'])('is read with the separator %j, whatever line ends it has', (separator) => {
    const lines = [
      ['Name', 'OS', 'Build'],
      ['PC1', 'a,b', '1'],
      ['PC2', 'c', '2'],
    ];
    for (const end of ['\n', '\r\n', '\r']) {
      const text = lines.map((line) => line.map((cell) => `"${cell}"`).join(separator)).join(end);
      expect(cellsOf(text)).toEqual([
        ['PC1', 'a,b', '1'],
        ['PC2', 'c', '2'],
      ]);
    }
  });

  it('takes the separator of its heading, also where another is more frequent in its rows', () => {
    expect(cellsOf('Name;OS\nPC1;a,b,c,d\n')).toEqual([['PC1', 'a,b,c,d']]);
  });

  it('mixes line ends where files were joined', () => {
    expect(cellsOf(`${heading}\r\nPC1,a,1,x\nPC2,b,2,y\r\n`)).toHaveLength(2);
  });

  it('passes over #TYPE, sep=, titles before the heading, repeated headings and empty lines', () => {
    const text = `#TYPE Selected.Object\nsep=,\nDevices of today\n${heading}\nPC1,a,1,x\n\n,,,\n${heading}\n#TYPE again\nPC2,b,2,y\n`;
    expect(cellsOf(text)).toEqual([
      ['PC1', 'a', '1', 'x'],
      ['PC2', 'b', '2', 'y'],
    ]);
    expect(readTable(text)).toMatchObject({ passedOver: 4, problems: [] });
  });

  it('keeps quoted line ends, separators and quotation marks', () => {
    expect(cellsOf(`${heading}\nPC1,a,1,"two\r\nlines, ""quoted"""\n`)).toEqual([
      ['PC1', 'a', '1', 'two\r\nlines, "quoted"'],
    ]);
  });

  it('reads a quotation mark inside an unquoted cell', () => {
    expect(cellsOf(`${heading}\nPC1,a,1,24" screen\nPC2,b,2,y\n`)).toHaveLength(2);
  });

  it('is null where nothing is a heading', () => {
    expect(readTable('PC1,Windows 10\nPC2,Windows 10\n')).toBeNull();
    expect(readTable('')).toBeNull();
  });

  it('names the line on which a row begins, counting the lines inside quotation marks', () => {
    const table = readTable(`${heading}\n"PC\n1",a,1,x\nPC2,b\nPC3,c,3,z\n`);
    expect(table?.rows.map(({ line }) => line)).toEqual([2, 5]);
    expect(table?.problems).toEqual([{ line: 4, begins: 'PC2,b', kind: 'tooFewCells', cells: 2, expected: 4 }]);
  });
});

describe('a table of many rows', () => {
  it('has each of them once and at its line, whatever the last one ends with', () => {
    for (const count of [999, 1000, 1001, 2000, 3500])
      for (const end of ['', '\n']) {
        const rows = Array.from({ length: count }, (_, index) => `PC${index},a,1,"of ${index}\ntwo lines"`);
        const table = readTable(`${heading}\n${rows.join('\n')}${end}`);
        expect(table?.problems).toEqual([]);
        expect(table?.rows.map(({ line, cells }) => `${line} ${cells[0] ?? ''}`)).toEqual(
          rows.map((_, index) => `${2 + 2 * index} PC${index}`),
        );
      }
  });
});

describe('a broken row', () => {
  it('with a quotation mark that never closes costs no other row', () => {
    const rows = Array.from({ length: 3000 }, (_, index) => `PC${index},a,1,x`);
    rows[1000] = 'PC1000,a,1,"x';
    const table = readTable([heading, ...rows].join('\n'));
    expect(table?.rows).toHaveLength(2999);
    expect(table?.problems).toEqual([{ line: 1002, kind: 'quote', begins: 'PC1000,a,1,"x' }]);
  });

  it('whose mark meets that of another row costs no row between', () => {
    const table = readTable(`${heading}\nPC1,a,1,"x\nPC2,a,1,x\nPC3,a,1,x"\nPC4,a,1,x\n`);
    expect(table?.rows.map(({ cells }) => cells[0])).toEqual(['PC2', 'PC3', 'PC4']);
    expect(table?.problems.map(({ line }) => line)).toEqual([2]);
  });

  it('with a separator too many, or without a name, is listed', () => {
    expect(readTable(`${heading}\nPC1,a,1,x,y\n ,a,1,x\n`)?.problems.map(({ line, kind }) => [line, kind])).toEqual([
      [2, 'tooManyCells'],
      [3, 'noName'],
    ]);
  });

  it('that only lacks cells behind name, system and build is read', () => {
    expect(readTable(`${heading}\nPC1,a,1\n`)).toMatchObject({ problems: [], rows: [{ line: 2 }] });
  });

  it('is always read or listed, whatever is in it', () => {
    const anyLine = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', ' ', '\u65E5', "'") });
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 12 }), (lines) => {
        const filled = lines.filter((line) => line.replace(/[",; ]/gu, '') !== '');
        const text = [heading, ...filled, 'LAST,a,1,x'].join('\n');
        const table = readTable(text);
        const told = (table?.rows.length ?? 0) + (table?.problems.length ?? 0) + (table?.passedOver ?? 0);
        expect(told).toBeGreaterThan(0);
        const covered = JSON.stringify(table?.rows.map(({ cells }) => cells)) + JSON.stringify(table?.problems);
        for (const line of filled) {
          const letters = line.replace(/[",; ]/gu, '').slice(0, 10);
          expect(covered.replace(/[",;\\ [\]]/gu, '')).toContain(letters);
        }
      }),
    );
  });
});
