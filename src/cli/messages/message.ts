/** One message in both languages (messages.ts says how they are read). */
export type Message = readonly [en: string, ja: string];
