import { textOf } from './exported-object.js';
import type { EmbeddedObject, ObjectProperty } from './inspection.js';

/** Names of consoles for what SMS_SupportedPlatforms identifies by four values (reference: attested ones only). */
const names: ReadonlyMap<string, string> = new Map([
  ['6.10.0000.0 6.10.9999.9999', 'All Windows 7'],
  ['6.10.7601.0 6.10.9999.9999', 'Windows 7 SP1'],
  ['10.00.0000.0 10.00.19999.9999', 'All Windows 10'],
  ['10.00.0000.0 10.00.99999.9999', 'All Windows 10'],
  ['10.00.22000.0 10.00.99999.9999', 'All Windows 11'],
]);

const bits: ReadonlyMap<string, string> = new Map([
  ['x64', '64-bit'],
  ['i386', '32-bit'],
]);

/** The platforms that a program is limited to (Microsoft Learn: "SMS_OS_Details Server WMI Class"), one text each. */
export function platforms(properties: readonly ObjectProperty[]): readonly string[] {
  const value = properties.find(({ name }) => name === 'SupportedOperatingSystems')?.value;
  if (typeof value !== 'object' || value === null) return [];
  return value.flatMap((item) => (typeof item === 'string' ? [] : [platform(item)]));
}

function platform({ properties }: EmbeddedObject): string {
  const [system, kind, from, to] = ['Name', 'Platform', 'MinVersion', 'MaxVersion'].map((name) =>
    textOf(properties, name),
  ) as [string, string, string, string];
  const known = system === 'Win NT' ? names.get(`${from} ${to}`) : undefined;
  const size = bits.get(kind.toLowerCase()) ?? kind;
  return `${known === undefined ? '' : `${known} (${size}): `}${system} ${kind} ${from} to ${to}`;
}
