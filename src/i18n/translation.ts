/** What a translation of a page has to be: one text for every key of its Chinese source. */
export type Translation<Source> = Readonly<Record<keyof Source, string>>;
