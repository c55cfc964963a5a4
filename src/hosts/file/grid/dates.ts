const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,3})\d*)?)?Z?$/;
const DAY_MS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const DAYS_TO_1904 = 1462;

/** ISO dates become the day number every other date cell has. */
export function dateSerial(text: string, date1904: boolean): number | undefined {
  const [matched, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0'] = ISO.exec(text) ?? [];
  if (matched === undefined) return timeSerial(text);
  const time = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    Number(fraction.padEnd(3, '0')),
  );
  return (time - EPOCH_1900) / DAY_MS - (date1904 ? DAYS_TO_1904 : 0);
}

const TIME = /^T?(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?$/;

/** A time without a date is a fraction of a day. */
function timeSerial(text: string): number | undefined {
  const [matched, hour, minute, second = '0'] = TIME.exec(text) ?? [];
  return matched === undefined ? undefined : (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / DAY_SECONDS;
}

const DURATION = /^(-?)PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/;
const DAY_SECONDS = 86_400;

/** `PT12H30M00S` as the fraction of a day a time cell holds. */
export function durationSerial(text: string): number | undefined {
  const [matched, sign, hours = '0', minutes = '0', seconds = '0'] = DURATION.exec(text) ?? [];
  if (matched === undefined) return undefined;
  const days = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / DAY_SECONDS;
  return sign === '-' ? -days : days;
}
