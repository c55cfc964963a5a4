/** Faces the forms and documents ask for; where they are not installed, one of the same kind takes their place, as in print. */
const SONG = ['宋体', '仿宋', '方正小标宋简体', '楷体'];
const HEI = ['黑体'];

/** A fonts.conf for pictures made where only the Noto faces are installed. */
export function officialFaces(): string {
  const alias = (family: string, instead: string): string => `<alias binding="same"><family>${family}</family><prefer><family>${family}</family><family>${instead}</family></prefer></alias>`;
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${[...SONG.map((family) => alias(family, 'Noto Serif CJK SC')), ...HEI.map((family) => alias(family, 'Noto Sans CJK SC'))].join('')}</fontconfig>`;
}
