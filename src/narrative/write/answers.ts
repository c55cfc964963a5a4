/** What a person gave for a text: reasons, figures and words that no table holds, each under what it was asked for as. */
export type Answers = ReadonlyMap<string, string>;
