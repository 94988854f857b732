import type { XmlElement } from '../../text/xml.js';

/** The elements in an element; none where there is none. */
export function childrenOf(element: XmlElement | null): readonly XmlElement[] {
  const content = element?.content ?? [];
  return typeof content === 'string' ? [] : content.flatMap((child) => ('name' in child ? [child] : []));
}

/** The first of this name. */
export function childNamed(element: XmlElement | null, name: string): XmlElement | null {
  return childrenOf(element).find((child) => child.name === name) ?? null;
}

/** The text in an element; empty where it has none. */
export function textIn(element: XmlElement | null): string {
  return typeof element?.content === 'string' ? element.content : '';
}
