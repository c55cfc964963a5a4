/** How the document marks what is still to be written. */
export function blank(what: string): string {
  return `【待填写${what}】`;
}

export const BLANKS = /【待填写[^】]*】/g;
