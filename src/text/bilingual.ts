/** The languages of the hand-off sheet and of the report. */
export type Language = 'en' | 'ja';

/** A text in both languages, so that one cannot be changed or added without the other. */
export type Bilingual = Readonly<Record<Language, string>>;
