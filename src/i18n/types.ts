import type { zhCN } from './messages';
import type { Translation } from './translation';

export type MessageKey = keyof typeof zhCN;

/** What a translation has to be: one text for every key of the source. */
export type Messages = Translation<typeof zhCN>;

/** The names between `{{` and `}}`, read from the source text at compile time. */
type Placeholders<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Placeholders<Rest> : never;

export type MessageData<Key extends MessageKey> = Readonly<Record<Placeholders<(typeof zhCN)[Key]>, string | number>>;

/** Data is required exactly where the text has placeholders. */
export type MessageArguments<Key extends MessageKey> = [Placeholders<(typeof zhCN)[Key]>] extends [never] ? [] : [data: MessageData<Key>];

export type Translate = <Key extends MessageKey>(key: Key, ...data: MessageArguments<Key>) => string;
