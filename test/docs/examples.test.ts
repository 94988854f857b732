import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { blocksOf } from '../support/documented-examples.js';
import { askSqlite } from '../support/sqlite.js';

const root = new URL('../../', import.meta.url);
const pages = [
  'README.md',
  'README.ja.md',
  ...readdirSync(new URL('docs/', root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const blocks = pages.flatMap((page) => blocksOf(page).map((block) => ({ page, ...block })));

/** Which test runs the blocks of a language; one of a page wins. */
const runBy: Readonly<Record<string, string>> = {
  console: 'test/docs/commands.test.ts',
  powershell: 'test/acceptance/site-commands.test.ts',
  sql: 'test/docs/examples.test.ts',
  'docs/pipelines.md yaml': 'test/acceptance/pipelines.test.ts',
  'docs/pipelines.md sh': 'test/acceptance/pipelines.test.ts',
  'docs/pipelines.md powershell': 'test/acceptance/pipelines.test.ts',
  'docs/configuration.md yaml': 'test/docs/configuration.test.ts',
  'README.md js': 'test/readme.test.ts',
  // Held equal to the English one.
  'README.ja.md js': 'test/readme.test.ts',
  'README.ja.md console': 'test/readme.test.ts',
};

describe('the examples of README and docs', () => {
  it('are read here', () => {
    expect(blocks.length).toBeGreaterThan(50);
  });

  it.each(blocks)('are run by a test, or say why not: $page, $language, $lines', ({ page, language, reason }) => {
    if (language === 'text' || reason !== null) return;
    const test = runBy[`${page} ${language}`] ?? runBy[language];
    expect({ language, test }).toEqual({ language, test: expect.any(String) });
    expect(existsSync(new URL(test ?? '', root))).toBe(true);
  });

  it('name tests that exist where they say why not', () => {
    for (const { reason } of blocks)
      for (const [path] of (reason ?? '').matchAll(/test\/\S+\.ts/gu))
        expect(existsSync(new URL(path, root))).toBe(true);
  });

  it.each(blocks.filter(({ language }) => language === 'text'))(
    'that are shown as text hold no commands: $page, $lines',
    ({ page, lines }) => {
      // The synopsis has a line for each command.
      if (page === 'docs/command-line.md') return;
      for (const line of lines) expect(line).not.toMatch(/^(?:npx |npm |esupack |\.\\)/u);
    },
  );

  it('in SQL find the steps of one task sequence', () => {
    const [query, ...more] = blocks.filter(({ language }) => language === 'sql');
    expect(more).toEqual([]);
    const tables = [
      'create table v_R_System (ResourceID, Netbios_Name0)',
      'create table v_Advertisement (AdvertisementID, PackageID)',
      'create table v_TaskExecutionStatus (ResourceID, AdvertisementID, ActionName, ExitCode, ExecutionTime, LastStatusMessageID)',
      "insert into v_R_System values (1, 'PC1')",
      "insert into v_Advertisement values ('ABC20001', 'ABC00124'), ('ABC20002', 'ABC00999')",
      "insert into v_TaskExecutionStatus values (1, 'ABC20001', 'Activate', 0, '2026-11-01 08:00:00', 11134), (1, 'ABC20002', 'Other', 0, '2026-11-01 08:00:00', 11134)",
    ];
    expect(askSqlite(`${tables.join(';\n')};`, query?.lines.join('\n') ?? '')).toEqual([
      expect.objectContaining({ Netbios_Name0: 'PC1', ActionName: 'Activate', PackageID: 'ABC00124' }),
    ]);
  });
});

describe('the links of README and docs', () => {
  it('lead to headings that exist', () => {
    const headings = new Map(pages.map((page) => [page, anchors(textOf(page))]));
    const broken = pages.flatMap((page) =>
      [...textOf(page).matchAll(/\]\((?!https?:)([^)#\s]*)#([^)]+)\)/gu)].flatMap(([, file = '', anchor = '']) => {
        const target = file === '' ? page : fileURLToPath(new URL(file, new URL(page, root))).slice(rootPath.length);
        return headings.get(target)?.has(anchor) === false ? [`${page}: ${file}#${anchor}`] : [];
      }),
    );
    expect(broken).toEqual([]);
  });

  it('reach every page from the list of tasks', () => {
    const index = textOf('docs/README.md');
    for (const page of pages.filter((path) => path.startsWith('docs/') && path !== 'docs/README.md'))
      expect(index).toContain(`(${page.slice('docs/'.length)})`);
  });
});

const rootPath = fileURLToPath(root);

function textOf(page: string): string {
  return readFileSync(new URL(page, root), 'utf8');
}

/** Headings as GitHub and GitLab make addresses of them. */
function anchors(text: string): ReadonlySet<string> {
  return new Set(
    [...text.matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) =>
      heading
        .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}
