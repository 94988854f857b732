import { describe, expect, it } from '@jest/globals';
import { flags } from '../../src/plan/program-flags.js';
import { programFlags, unattended } from '../../src/plan/program-runs.js';

describe('the flags of a program', () => {
  it('that runs unattended are those of the real exports', () => {
    expect(programFlags(unattended)).toBe(0x8910a400);
  });

  it('say so where it shows itself, or is disabled', () => {
    const usual = programFlags(unattended);
    expect(programFlags({ ...unattended, userInteraction: true })).toBe(usual - flags('UNATTENDED'));
    expect(programFlags({ ...unattended, notifications: true })).toBe(usual - flags('COUNTDOWN'));
    expect(programFlags({ ...unattended, disabled: true })).toBe(usual + flags('DISABLED'));
  });
});
