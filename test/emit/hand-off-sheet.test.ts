import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { activationEndpoints } from '../../src/catalog/activation-endpoints.js';
import { products } from '../../src/catalog/products.js';
import { handOffSheet } from '../../src/emit/hand-off-sheet.js';
import type { PackagePlan } from '../../src/plan/package-plan.js';
import { htmlText } from '../../src/text/html.js';
import { inventedKey, planned } from '../support/planned.js';

const languages = ['en', 'ja'] as const;
const offers = products.map(({ id, years }) => ({
  product: id,
  activationId: years[1].activationId ?? '01234567-89ab-cdef-0123-456789abcdef',
}));

describe('the hand-off sheet', () => {
  for (const language of languages) {
    for (const offer of offers) {
      it(`names everything of the plan: ${offer.product}, ${language}`, () => {
        const plan = planned({ ...offer, language, excludeCollections: ['ABC00012'] });
        const page = sheet(plan);
        for (const text of namesOf(plan)) expect(textOf(page)).toContain(htmlText(text));
        for (const { code } of exitCodesOf(page)) expect(code).toMatch(/^\d+$/u);
      });
    }

    it(`explains every exit code of the batch and every address: ${language}`, () => {
      const page = sheet(planned({ language }));
      const rows = exitCodesOf(page);
      for (const code of ['0', '20', '21', '22', '23', '24', '25', '26', '27', '28', '29', '1231', '1618']) {
        const row = rows.find((each) => each.code === code);
        expect(row?.meaning.length).toBeGreaterThan(3);
        expect(row?.whatToDo.length).toBeGreaterThan(3);
      }
      for (const { scheme, host } of activationEndpoints) expect(page).toContain(`${scheme}://${host}`);
    });

    it(`names event 4688 only where slmgr.vbs installs the key: ${language}`, () => {
      expect(sheet(planned({ language }))).not.toContain('4688');
      expect(sheet(planned({ language, keyInstaller: 'slmgr' }))).toContain('4688');
    });

    it(`lists each section with its own heading, and jumps to nothing else: ${language}`, () => {
      const page = sheet(planned({ language }));
      const ids = [...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, target] of page.matchAll(/href="#([^"]+)"/gu)) expect(ids).toContain(target);
      expect(page.match(/<a href="#/gu)?.length).toBeGreaterThanOrEqual(17);
      expect(page.match(/<h1>/gu)?.length).toBe(1);
    });

    it(`says before the roll-out how long a maintenance window must be: ${language}`, () => {
      const said = (minutes: number): RegExp =>
        language === 'en'
          ? new RegExp(`at least ${minutes} minutes`, 'u')
          : new RegExp(`、${minutes} 分以上の期間`, 'u');
      const rollOut = (plan: PackagePlan): string =>
        sheet(plan).split('id="roll-out"')[1]?.split('id="import-zip"')[0] ?? '';
      expect(rollOut(planned({ language, runMinutes: '45' }))).toMatch(said(45));
      const withKey = planned({ language, keyDelivery: 'variable' });
      expect(rollOut(withKey)).toMatch(said(withKey.taskSequence?.minutes ?? 0));
    });

    it(`escapes hostile names: ${language}`, () => {
      const plan = samplePlanWith({ language, hostile: '<script>alert("x")</script>&{{x}}' });
      const page = sheet(plan);
      expect(page).not.toContain('<script>alert');
      expect(page).toContain('&lt;script&gt;alert("x")&lt;/script&gt;&amp;{{x}}');
    });
  }

  // V8 keeps such a page in half the memory: a thousand of them take a tenth less time.
  it.each(offers)('has ASCII characters only in English, as far as the settings do: $product', (offer) => {
    for (const activation of ['online', 'offline', 'vamt'])
      expect(sheet(planned({ ...offer, activation }))).not.toMatch(/[^\n -~]/u);
  });

  it('says the same in both languages: sections, steps, tables, files', () => {
    const ways = [{ activation: 'offline' }, { activation: 'vamt' }, { activation: 'vamt', openFirewall: '10.1.2.3' }];
    for (const offer of [...offers, ...ways]) {
      const [english, japanese] = languages.map((language) => outline(sheet(planned({ ...offer, language }))));
      expect(japanese).toEqual(english);
    }
  });

  it('has the test update where the offer has one', () => {
    expect(sheet(planned({ product: 'windows-7', year: '1' }))).toContain('KB4528069');
    expect(sheet(planned({ product: 'windows-server-2008', year: '1' }))).toContain('KB4528081');
    expect(sheet(planned())).not.toContain('KB4528');
  });

  it('leads from the Installation ID to the license where devices reach no activation server', () => {
    const page = sheet(planned({ activation: 'offline' }));
    expect(textOf(page)).toContain(
      String.raw`.\Export-EsuStatus.ps1 -SiteCode ABC -InstallationIds -Path "$HOME\ids.csv"`,
    );
    expect(textOf(page)).toContain('esupack confirmations ids.csv --bundle out/esu-windows-10-year-2');
    expect(page).toContain('for <code>Deposit</code>');
    expect(textOf(sheet(planned()))).not.toContain('esupack confirmations');
  });

  it('leads through VAMT, and to its firewall rules only where there are any', () => {
    const page = sheet(planned({ activation: 'vamt' }));
    for (const step of ['Find', 'Export', 'Confirm', 'Apply', 'State']) expect(textOf(page)).toContain(`-Step ${step}`);
    expect(page).not.toContain('<code>Close</code>');
    const open = sheet(planned({ activation: 'vamt', openFirewall: '10.1.2.3' }));
    expect(open).toContain('<code>10.1.2.3</code> only. <code>Close</code> removes these rules');
  });

  it('leads to the next year, but for the last', () => {
    expect(textOf(sheet(planned({ year: '2' })))).toContain('--year 3');
    expect(textOf(sheet(planned({ year: '3' })))).not.toContain('--year 4');
  });

  it('has no key, and loads nothing', () => {
    for (const language of languages) {
      const page = sheet(planned({ language }));
      expect(page).not.toContain(inventedKey.slice(0, 11));
      expect(page).not.toMatch(/<link|<img|\ssrc=|@import|url\(/u);
    }
  });

  it('lets its own style and script run only', () => {
    const page = sheet(planned());
    const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/u.exec(page) ?? [];
    for (const element of ['style', 'script']) {
      const contents = [...page.matchAll(new RegExp(`<${element}>([^]*?)</${element}>`, 'gu'))].map(([, text]) => text);
      expect(contents).toHaveLength(1);
      const hash = createHash('sha256')
        .update(contents[0] ?? '')
        .digest('base64');
      expect(policy).toContain(`${element}-src 'sha256-${hash}'`);
    }
    expect(policy).toContain("default-src 'none'");
  });

  it('has one open path and folds the rest', () => {
    for (const offer of [{}, { activation: 'offline' }, { activation: 'vamt' }]) {
      const page = sheet(planned(offer));
      const open = [...page.matchAll(/<section class="([^"]+)" aria-labelledby="/gu)].map(([, name]) => name);
      const without = { offline: ['confirmations'], vamt: ['vamt'] }[offer.activation ?? ''] ?? [];
      const path = ['share', 'import', 'pilot', ...without, 'proof', 'roll-out'];
      expect(open).toEqual(['fields', ...path, 'folds methods', 'folds reference']);
      expect(page).not.toContain('<details open');
      const headings = [...page.matchAll(/<h2 id="[^"]+">(\d)\. /gu)].map(([, number]) => Number(number));
      expect(headings).toEqual(path.map((_, index) => index + 1));
    }
  });

  it('has share, site code and distribution point group from the settings, and no field for them', () => {
    const site = { share: String.raw`\\files\Bob's ESU\ `.trim(), siteCode: 'ps1', distributionPointGroup: "Bob's" };
    for (const language of languages) {
      const page = sheet(planned({ ...site, language }));
      const text = textOf(page);
      expect(text).toContain(String.raw`Set-Location '\\files\Bob''s ESU\esu-windows-10-year-2'`);
      expect(text).toContain(String.raw`\\files\Bob's ESU\esu-windows-10-year-2\collections.mof`);
      expect(text).toContain("-SiteCode PS1 -DistributionPointGroup 'Bob''s'");
      const fields = [...page.matchAll(/data-field="([^"]+)"/gu)].map(([, name]) => name);
      expect(fields).toEqual(['pilot', 'tool']);
      expect([...new Set([...page.matchAll(/<span data-fill="([^"]+)"/gu)].map(([, name]) => name))]).toEqual(fields);
    }
  });

  it('declares every placeholder, and has a place for each that it declares', () => {
    for (const language of languages) {
      for (const offer of [{}, { activation: 'offline' }, { activation: 'vamt' }]) {
        const page = sheet(planned({ ...offer, language }));
        expect(page).not.toContain('\u00AD');
        const fields = [...page.matchAll(/data-field="([^"]+)"/gu)].map(([, name]) => name);
        const places = new Set([...page.matchAll(/<span data-fill="([^"]+)"/gu)].map(([, name]) => name));
        expect([...places].toSorted()).toEqual(fields.toSorted());
      }
    }
  });
});

function sheet(plan: PackagePlan): string {
  const [file] = handOffSheet.emit(plan, { key: inventedKey });
  if (file === undefined || !('content' in file)) throw new Error('The sheet is one file.');
  return Buffer.from(file.content).toString('utf8');
}

/** Everything that an administrator has to find again in the console, on the share or on a device. */
function namesOf(plan: PackagePlan): readonly string[] {
  return [
    plan.id,
    plan.offer.activationId,
    ...plan.offer.operatingSystems.map(({ name }) => name),
    ...plan.offer.prerequisites.flatMap(({ updates }) => updates),
    plan.package.packageId,
    plan.package.name,
    plan.package.manufacturer,
    plan.package.version,
    ...plan.programs.flatMap(({ name, commandLine }) => [name, commandLine]),
    plan.importZip.fileName,
    plan.importZip.filesFolder,
    plan.importZip.comment,
    plan.batch.logFile,
    plan.batch.registryKey,
    ...plan.collections.flatMap(({ name, limitingCollectionId, excludedCollectionIds }) => [
      name,
      limitingCollectionId,
      ...excludedCollectionIds,
    ]),
    ...plan.inventoryCollections.map(({ name }) => name),
    ...plan.queries.flatMap(({ name, query }) => [name, query]),
    plan.statusQueries.cmPivot,
    plan.statusQueries.sql,
    ...plan.files.map(({ path }) => path.split('/').at(-1) ?? path).filter((name) => !name.startsWith('README')),
  ];
}

function exitCodesOf(
  page: string,
): readonly { readonly code: string; readonly meaning: string; readonly whatToDo: string }[] {
  const [, section = ''] = /<details class="exit-codes"[^>]*>([^]*?)<\/details>/u.exec(page) ?? [];
  return [...section.matchAll(/<tr role="row"><td[^>]*>(.*?)<\/td><td[^>]*>(.*?)<\/td><td[^>]*>(.*?)<\/td>/gu)].map(
    ([, code = '', meaning = '', whatToDo = '']) => ({ code, meaning, whatToDo }),
  );
}

/** What the page is made of, whatever its language: sections, and what stands in each. */
function outline(page: string): readonly string[] {
  const parts =
    /<(section|details) class="([^"]+)"(?: aria-labelledby| id)="[^"]+">([^]*?)(?=<section|<details|<\/main>)/gu;
  return [...page.matchAll(parts)].map(
    ([, , name = '', body = '']) =>
      `${name}: ${['type="checkbox"', '<li>', '<tr', '<th', '<pre>', '<p>', '<code>', '<a '].map((tag) => body.split(tag).length - 1).join(' ')}`,
  );
}

function textOf(page: string): string {
  return page.replaceAll(/<[^>]+>/gu, '');
}

function samplePlanWith({ language, hostile }: { readonly language: string; readonly hostile: string }): PackagePlan {
  const plan = planned({ language });
  return {
    ...plan,
    id: hostile,
    package: { ...plan.package, name: hostile, manufacturer: hostile },
    programs: plan.programs.map((program) => ({ ...program, name: hostile, comment: hostile })),
    collections: plan.collections.map((collection) => ({ ...collection, name: hostile, query: hostile })),
    importZip: { ...plan.importZip, contentFolder: hostile, comment: hostile },
  };
}
