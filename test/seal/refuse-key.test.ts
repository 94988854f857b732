import { describe, expect, it } from '@jest/globals';
import { emitFiles } from '../../src/emit/emitters.js';
import type { ContentFile } from '../../src/emit/emitter.js';
import { UserError } from '../../src/errors.js';
import { sealFiles } from '../../src/seal/seal-files.js';
import { inventedKey, planned } from '../support/planned.js';

const secrets = { key: inventedKey };
const plan = planned();
const outputs = emitFiles(plan, secrets);

/** A form that no detector of keys can know: capitals and small letters in turn, with other letters around. */
const hidden = `x${inventedKey.replaceAll('-', '').replaceAll(/(.)(.)/gu, (_two, first: string, second: string) => first + second.toLowerCase())}x`;

async function refusal(...more: readonly ContentFile[]): Promise<UserError> {
  const outcome: unknown = await sealFiles(plan, [...outputs, ...more], secrets).catch((error: unknown) => error);
  if (!(outcome instanceof UserError)) throw new Error('It was not refused.');
  return outcome;
}

describe('a bundle', () => {
  it('holds the key in its batch and nowhere else', async () => {
    const { files } = await sealFiles(plan, outputs, secrets);
    expect(files.length).toBeGreaterThan(8);
  });

  it.each([
    ['text', Buffer.from(`a ${inventedKey} b`)],
    ['UTF-16LE', Buffer.from(hidden, 'utf16le')],
    ['base64', Buffer.from(Buffer.from(`$key = "${inventedKey}"`, 'utf16le').toString('base64'))],
    ['escapes', Buffer.from(inventedKey.replaceAll('-', '&#45;'))],
  ])('is refused where another file holds the key as %s, which is not repeated', async (_how, content) => {
    const error = await refusal({ path: 'note.txt', content });
    expect(error.issues.map(({ where }) => where)).toEqual(['note.txt']);
    expect(error.message).not.toMatch(/hjkmp/iu);
  });

  it('is refused where the name of a file holds the key', async () => {
    const error = await refusal({ path: `${hidden}.txt`, content: Buffer.from('') });
    expect(error.issues.map(({ where }) => where)).toEqual(['file name']);
    expect(error.message).not.toMatch(/hjkmp/iu);
  });

  it('is refused where a setting holds the key, naming every file that the setting reaches', async () => {
    const named = planned({ name: `Lab ${hidden}` });
    const outcome: unknown = await sealFiles(named, emitFiles(named, secrets), secrets).catch(
      (error: unknown) => error,
    );
    expect(outcome).toBeInstanceOf(UserError);
    expect((outcome as UserError).message).not.toMatch(/hjkmp/iu);
    const places = (outcome as UserError).issues.map(({ where }) => where);
    for (const file of ['package-definition.sms', 'README.html', 'SMS_Package', 'Manifest.xml', 'bundle.psd1'])
      expect(places).toContainEqual(expect.stringContaining(file));
  });

  it('is refused where only the manifest would hold the key', async () => {
    const odd = { ...plan, tool: { ...plan.tool, version: hidden } };
    await expect(sealFiles(odd, outputs, secrets)).rejects.toThrow(
      /manifest\.json: This file would contain the MAK key./u,
    );
  });
});
