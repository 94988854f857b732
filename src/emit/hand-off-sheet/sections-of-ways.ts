import type { SheetSection } from './sheet-text.js';
import type { SheetSubject } from './subject.js';

/** The section that a way of activation without internet access adds to the path, with its number there. */
export type SectionsOfWays = Readonly<
  Record<Exclude<SheetSubject['way'], 'online'>, (subject: SheetSubject, number: number) => SheetSection>
>;

/** Online activation needs no section of its own. */
export function sectionsOfWay(subject: SheetSubject, sections: SectionsOfWays): readonly SheetSection[] {
  return subject.way === 'online' ? [] : [sections[subject.way](subject, 4)];
}
