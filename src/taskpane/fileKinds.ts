/** Ends of the names of documents whose tables and text are read. */
export const DOCUMENT_FILES = ['.docx', '.docm', '.pdf'] as const;

/** For a file field: everything tables are read from. */
export const TABLE_FILES = ['.xlsx', '.xlsm', '.xls', '.et', '.ods', ...DOCUMENT_FILES].join(',');
