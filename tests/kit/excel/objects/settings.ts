import type { WorkbookModel } from '../model/workbook';
import { ProtocolError } from '../protocol';
import { readOnly, ServerObject, text } from '../server-object';

/** Texts kept inside the workbook; they belong to the add-in and travel with the file. */
export function settingsObject(book: WorkbookModel): ServerObject {
  const required = (key: string): ServerObject => {
    if (!book.settings.has(key)) throw new ProtocolError('ItemNotFound', 'No such setting.', 'SettingCollection.getItem');
    return settingObject(book, key);
  };
  return new ServerObject('SettingCollection', {
    items: () => [...book.settings.keys()].map((key) => settingObject(book, key)),
    item: (key) => required(text(key)),
    methods: {
      Add: ([key, value]) => {
        if (value instanceof ServerObject || value === undefined) {
          throw new ProtocolError('InvalidArgument', 'A setting needs a value.', 'SettingCollection.add');
        }
        book.settings.set(text(key), value);
        return settingObject(book, text(key));
      },
      GetItem: ([key]) => required(text(key)),
      GetItemOrNullObject: ([key]) => (book.settings.has(text(key)) ? settingObject(book, text(key)) : null),
      GetCount: () => book.settings.size,
    },
  });
}

function settingObject(book: WorkbookModel, key: string): ServerObject {
  return new ServerObject('Setting', {
    id: key,
    scalars: {
      Key: readOnly(() => key),
      Value: { get: () => book.settings.get(key) ?? null, set: (value) => void book.settings.set(key, value) },
    },
    methods: {
      Delete: () => {
        book.settings.delete(key);
        return undefined;
      },
    },
  });
}
