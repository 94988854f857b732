import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { vamtScript } from '../../src/emit/vamt-script.js';
import { inventedKey, planned } from '../support/planned.js';
import { commands, mistakes, nodesOf, parseScript, verbatimStrings } from '../support/powershell/grammar.js';

const documented = (
  JSON.parse(readFileSync(new URL('../support/powershell/vamt-cmdlets.json', import.meta.url), 'utf8')) as {
    readonly cmdlets: Readonly<Record<string, readonly string[]>>;
  }
).cmdlets;

const plan = planned({ activation: 'vamt' });
const [file] = vamtScript.emit(plan, { key: inventedKey });
if (file === undefined || !('content' in file)) throw new Error('no script was emitted');
const bytes = Buffer.from(file.content);
const text = bytes.toString('utf8');
const root = await parseScript(text);

describe('the script for VAMT', () => {
  it('comes with activation by VAMT only', () => {
    expect(vamtScript.emit(planned(), { key: inventedKey })).toEqual([]);
    expect(vamtScript.emit(planned({ activation: 'offline' }), { key: inventedKey })).toEqual([]);
  });

  it('is ASCII after its byte order mark, with CRLF, without the key', () => {
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(text.slice(1)).toMatch(/^(?:[\x20-\x7E]*\r\n)+$/u);
    expect(text).not.toContain(inventedKey.slice(0, 5));
  });

  it('is understood by PowerShell\u2019s grammar', () => {
    expect(mistakes(root)).toEqual([]);
    expect(verbatimStrings(root)).toEqual(
      expect.arrayContaining([plan.offer.activationId, '.\\esu-windows-10-year-2.cilx']),
    );
  });

  it('calls cmdlets of VAMT with their documented parameters, the required ones among them', () => {
    const called = commands(root).filter(({ name }) => name.includes('-Vamt'));
    expect(new Set(called.map(({ name }) => name))).toEqual(new Set(Object.keys(documented)));
    for (const { name, parameters } of called) {
      const known = documented[name] ?? [];
      const names = known.map((parameter) => parameter.replace('!', ''));
      expect({ name, unknown: parameters.filter((parameter) => !names.includes(parameter)) }).toEqual({
        name,
        unknown: [],
      });
      const required = known.filter((parameter) => parameter.endsWith('!')).map((parameter) => parameter.slice(0, -1));
      expect({ name, missing: required.filter((parameter) => !parameters.includes(parameter)) }).toEqual({
        name,
        missing: [],
      });
    }
  });

  it('exports no keys, touches no firewall and no registry', () => {
    expect(text).not.toMatch(
      /IncludeProductKeys|IncludeSensitiveInfo|netsh|NetFirewall|LocalAccountTokenFilterPolicy|HKLM/iu,
    );
    expect(nodesOf(root, 'function_name').map((node) => node.text)).toContain('Export-Waiting');
  });
});
