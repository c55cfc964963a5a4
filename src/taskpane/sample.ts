/** The build copies the workbook beside the scripts. */
const SAMPLE = new URL('../../samples/jincheng-2023-final-accounts.xlsx', import.meta.url);

/** Opens the published 2023 final accounts as a new workbook; the user's own workbook stays as it is. */
export async function openSample(): Promise<void> {
  const response = await fetch(SAMPLE);
  if (!response.ok) throw new Error(`sample: ${String(response.status)}`);
  await Excel.createWorkbook(toBase64(new Uint8Array(await response.arrayBuffer())));
}

const CHUNK = 32768;

/** In chunks, because a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  return btoa(binary);
}
