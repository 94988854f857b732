import { diffLines } from 'diff';
import { describe, expect, it } from '@jest/globals';
import { planText } from '../../src/cli/plan-text.js';
import { planned } from '../support/planned.js';

describe('a plan as text', () => {
  const plan = planned({ excludeCollections: ['ABC00042'], refreshDays: '7' });
  const text = planText(plan);

  it('begins with what it means in plain English', () => {
    const [summary = ''] = text.split('\n\n');
    expect(summary).toMatch(
      /^Bundle esu-windows-10-year-2: Windows 10 ESU year 2, covered from 2026-10-14 to 2027-10-12\n/u,
    );
    expect(summary).toContain(
      'hidden, with administrative rights, whether or not a user is logged on, for at most 30 minutes',
    );
    expect(summary).toContain('limited to SMSDM003, exclude ABC00042, evaluated every 7 days');
    expect(summary).toContain('one of them contains the key');
  });

  it('shows every value of the plan', () => {
    const values = leaves(plan).filter((value) => !text.includes(value));
    // Flags of programs are shown in hexadecimal digits, with their names.
    expect(values).toEqual([]);
    expect(text).toContain(
      'flags: 0x8910A400 (COUNTDOWN, UNATTENDED, ADMINRIGHTS, USEUNCPATH, HIDEWINDOW, ANY_PLATFORM, SHOW_IN_ARP)',
    );
  });

  it('differs from another by the lines of what was changed only', () => {
    const other = planText(planned({ excludeCollections: ['ABC00042'], refreshDays: '7', publisher: 'Contoso' }));
    const changed = diffLines(text, other);
    const before = changed.filter(({ removed }) => removed).map(({ value }) => value);
    const after = changed.filter(({ added }) => added).map(({ value }) => value);
    expect(before).toContain('  manufacturer: Microsoft\n');
    // The settings that were written are lines of their own.
    expect(after.join('')).toContain('  publisher: Contoso\n');
    const same = after.filter((lines) => !lines.includes('  publisher: Contoso\n'));
    expect(before.map((lines) => lines.replace('Microsoft', 'Contoso'))).toEqual(same);
    expect(before.join('').split('\n').length).toBeLessThan(6);
  });
});

/** The texts and numbers of the plan, but for the flags of programs. */
function leaves(value: unknown, name = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => leaves(item, name));
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([inner, each]) => leaves(each, inner));
  }
  if (name === 'flags' || value === null || typeof value === 'boolean') return [];
  return typeof value === 'string' ? value.split('\n') : [JSON.stringify(value)];
}
