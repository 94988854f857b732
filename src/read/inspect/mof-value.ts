import type { MofInstance } from '../../text/mof-document.js';

/** The value of a property as text; empty where there is none. */
export function mofText({ properties }: MofInstance, name: string): string {
  const value = valueOf(properties, name) ?? '';
  return typeof value === 'object' ? '' : String(value);
}

/** The objects that a property embeds. */
export function mofInstances({ properties }: MofInstance, name: string): readonly MofInstance[] {
  const value = valueOf(properties, name) ?? [];
  if (typeof value !== 'object') return [];
  return value.flatMap((item) => (typeof item === 'object' && item !== null ? [item] : []));
}

function valueOf(properties: MofInstance['properties'], name: string): MofInstance['properties'][number]['value'] {
  return properties.find((property) => property.name.toLowerCase() === name.toLowerCase())?.value ?? null;
}
