/** The address the add-in is served from, as written into the manifest and the function metadata. */

export const DEVELOPMENT_SITE = 'https://localhost:3000';

/** Refuses what Office would refuse later with less to say about it. Returns the address without a final slash. */
export function siteAddress(text: string | undefined): string {
  if (text === undefined) return DEVELOPMENT_SITE;
  if (!URL.canParse(text)) throw new Error(`--env site: "${text}" is not an address. Example: --env site=https://gouji.example.cn/excel`);
  const url = new URL(text);
  if (url.protocol !== 'https:') throw new Error(`--env site: Office loads add-ins over https only, not "${url.protocol}//".`);
  if (url.search !== '' || url.hash !== '') throw new Error('--env site: give the folder the files are served from, without ? or #.');
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

export function rewriteSite(text: string, site: string): string {
  return text.replaceAll(DEVELOPMENT_SITE, site);
}
