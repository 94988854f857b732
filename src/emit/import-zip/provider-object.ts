import type { ImportZipPlan } from '../../plan/package-plan.js';
import type { WmiObject, WmiProperty, WmiQualifier } from '../../text/wmi-object.js';
import { objectPath, type ObjectKey } from './object-part.js';

/**
 * Wraps the properties of a class as an object that the SMS provider hands out: qualifiers and system properties in
 * their fixed order, as in every real export.
 *
 * @param derivation the classes above, the nearest first
 */
export function providerObject(
  key: ObjectKey,
  derivation: readonly string[],
  { server, siteCode }: ImportZipPlan,
  properties: readonly WmiProperty[],
): WmiObject {
  const { className } = key;
  const namespace = `root\\sms\\site_${siteCode}`;
  const path = objectPath(key, '"');
  return {
    className,
    qualifiers: providerQualifiers,
    properties: [
      system('__PATH', `\\\\${server}\\${namespace}:${path}`),
      system('__NAMESPACE', namespace),
      system('__SERVER', server),
      {
        kind: 'array',
        name: '__DERIVATION',
        classOrigin: '___SYSTEM',
        qualifiers: [],
        type: 'string',
        value: derivation,
      },
      system('__PROPERTY_COUNT', properties.length),
      system('__RELPATH', path),
      system('__DYNASTY', derivation.at(-1) ?? className),
      system('__SUPERCLASS', derivation[0] ?? null),
      system('__CLASS', className),
      // 2 is an instance, 1 would be a class (Microsoft Learn: "WMI System Properties").
      system('__GENUS', 2),
      ...properties,
    ],
  };
}

const providerQualifiers: readonly WmiQualifier[] = [
  { name: 'dynamic', propagated: true, type: 'boolean', toSubclass: false, toInstance: true, value: 'TRUE' },
  { name: 'SecurityVerbs', type: 'sint32', toSubclass: false, value: '-1' },
];

function system(name: string, value: string | number | null): WmiProperty {
  const type = typeof value === 'number' ? 'sint32' : 'string';
  return {
    kind: 'scalar',
    name,
    classOrigin: '___SYSTEM',
    qualifiers: [],
    type,
    value: value === null ? null : String(value),
  };
}
