import type { Config, WrittenConfig } from './config.js';
import type { OptionFindings } from './load-config.js';

type Activation = Pick<Config, 'activation' | 'probe' | 'firewallRanges'>;

const ways = ['online', 'offline', 'vamt'] as const;

/** Checks how devices come to their licence, and what of it asks for more. */
export function checkActivation(written: WrittenConfig, findings: OptionFindings): Activation {
  const activation = ways.find((way) => way === (written.activation ?? 'online'));
  if (activation === undefined) {
    const what = `${JSON.stringify(written.activation)} is not known.`;
    findings.add('activation', what, 'Write online, offline (by Confirmation IDs) or vamt (from a VAMT host).');
  }
  const probe = written.probe ?? 'no';
  if (probe !== 'yes' && probe !== 'no')
    findings.add('probe', `${JSON.stringify(probe)} is not known.`, 'Write yes or no.');
  if (probe === 'yes' && activation === 'vamt') {
    const what = 'With activation by VAMT no device connects to the activation servers itself.';
    findings.add('probe', what, 'Leave it out, or choose online or offline activation.');
  }
  return {
    activation: activation ?? 'online',
    probe: probe === 'yes',
    firewallRanges: checkRanges(written.openFirewall, activation === 'vamt', findings),
  };
}

function checkRanges(text: string | undefined, vamt: boolean, findings: OptionFindings): readonly string[] {
  if (text === undefined) return [];
  if (!vamt) findings.add('openFirewall', 'Only VAMT needs a way in to the devices.', 'Choose vamt, or leave it out.');
  const ranges = text.split(',').map((range) => range.trim());
  for (const range of ranges) {
    const what = rangeProblem(range);
    if (what !== null)
      findings.add('openFirewall', what, 'Write the IPv4 address of the VAMT host, or a range: 10.1.2.3, 10.1.2.0/24.');
  }
  return ranges;
}

/** A range as netsh takes it for remoteip; so wide a range that it names nobody is refused. */
function rangeProblem(range: string): string | null {
  const [, first = '', end] = /^([\d.]+)(?:([-/].*))?$/u.exec(range) ?? [];
  const from = addressNumber(first);
  if (from === null) return `${JSON.stringify(range)} is no IPv4 address.`;
  if (end === undefined) return from === 0 ? 'This address stands for every address.' : null;
  if (end.startsWith('/')) {
    if (!/^\/(?:[1-9]|[12]\d|3[0-2])$/u.test(end)) return `${JSON.stringify(range)} has no prefix length from 1 to 32.`;
    return Number(end.slice(1)) < 8 ? 'This range holds more than 16 million addresses.' : null;
  }
  const to = addressNumber(end.slice(1));
  if (to === null || to < from) return `${JSON.stringify(range)} is no range from a lower to a higher address.`;
  return to - from >= 2 ** 24 ? 'This range holds more than 16 million addresses.' : null;
}

function addressNumber(text: string): number | null {
  const parts = text.split('.');
  const good = parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/u.test(part) && Number(part) < 256);
  return good ? parts.reduce((number, part) => number * 256 + Number(part), 0) : null;
}
