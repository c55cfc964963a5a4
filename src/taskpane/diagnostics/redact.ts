/**
 * Takes the contents of the workbook out of a recorded message and leaves its shape. What is kept is listed by name, so that
 * a field nobody thought of is hidden, not shown.
 */

/** Fields that carry the protocol, never a cell. */
const PROTOCOL = new Set([
  'Id', '_Id', '_ReferenceId', 'ActionId', 'ActionType', 'ActionIndex', 'ObjectPathId', 'ObjectPathType', 'ParentObjectPathId',
  'ReferencedObjectPathIds', 'L', 'T', 'Select', 'Expand', 'Top', 'Skip', 'TraceIds', 'Code', 'HttpStatusCode', 'ErrorCode',
  'RowIndex', 'ColumnIndex', 'RowCount', 'ColumnCount', 'CellCount', 'ValueTypes', 'RequestFlags', 'flags',
]);

/** `Name` and `Location` are API names in a request, an error or a path, and a sheet's name in a result. */
const API_NAMES = new Set(['Name', 'Location']);

export function redactRequest(message: unknown): unknown {
  return redact(message, new Set([...PROTOCOL, ...API_NAMES]));
}

export function redactResponse(message: unknown): unknown {
  if (!isRecord(message)) return redact(message, PROTOCOL);
  const { Error: error, ...rest } = message;
  const results = redact(rest, PROTOCOL);
  if (error === undefined || !isRecord(results)) return results;
  return { ...results, Error: redact(error, new Set([...PROTOCOL, ...API_NAMES])) };
}

function redact(value: unknown, kept: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => redact(item, kept));
  if (isRecord(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, kept.has(key) && !isRecord(item) ? item : redact(item, kept)]),
    );
  }
  if (typeof value === 'string') return value === '' ? '' : `‹text ${[...value].length}›`;
  if (typeof value === 'number') return '‹number›';
  return value;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
