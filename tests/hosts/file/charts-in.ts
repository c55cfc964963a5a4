import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { rangeToA1 } from '../../../src/core';
import type { SeenChart } from '../../kit/host-contract';

/** The charts of a sheet as its package has them, followed from relation to relation. */
export function chartsIn(bytes: Uint8Array, sheet: string): SeenChart[] {
  const parts = unzipSync(bytes);
  const text = (name: string): string => {
    const content = parts[name];
    return content ? strFromU8(content) : '';
  };
  const follow = (source: string, id: string): string => {
    const relations = text(posix.join(posix.dirname(source), '_rels', `${posix.basename(source)}.rels`));
    const tag = [...relations.matchAll(/<Relationship [^>]+>/g)].map(([match]) => match).find((match) => attribute(match, 'Id') === id) ?? '';
    const target = attribute(tag, 'Target');
    return target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(source), target);
  };
  const tab = [...text('xl/workbook.xml').matchAll(/<sheet [^>]+>/g)].map(([match]) => match).find((match) => plain(attribute(match, 'name')) === sheet);
  if (tab === undefined) throw new Error(`no sheet ${sheet}`);
  const part = follow('xl/workbook.xml', attribute(tab, 'r:id'));
  const drawing = /<drawing [^>]+>/.exec(text(part))?.[0];
  if (drawing === undefined) return [];
  const drawn = follow(part, attribute(drawing, 'r:id'));
  return [...text(drawn).matchAll(/<xdr:twoCellAnchor>(.+?)<\/xdr:twoCellAnchor>/g)].map(([, frame = '']) =>
    seenIn(text(follow(drawn, /<c:chart [^>]*r:id="([^"]+)"/.exec(frame)?.[1] ?? '')), frame),
  );
}

function seenIn(chart: string, frame: string): SeenChart {
  const [title = '', valueTitle = ''] = all(chart, /<a:t>([^<]*)<\/a:t>/g);
  const [left = 0, right = 0] = all(frame, /<xdr:col>(\d+)</g).map(Number);
  const [top = 0, bottom = 0] = all(frame, /<xdr:row>(\d+)</g).map(Number);
  return {
    title,
    valueTitle,
    anchor: rangeToA1({ top, left, bottom: bottom - 1, right: right - 1 }),
    series: [...chart.matchAll(/<c:ser>(.+?)<\/c:ser>/g)].map(([, one = '']) => {
      const [categories = '', values = ''] = all(one, /<c:f>([^<]*)<\/c:f>/g).map((formula) => formula.slice(formula.lastIndexOf('!') + 1).replaceAll('$', ''));
      return { name: all(one, /<c:tx><c:v>([^<]*)</g)[0] ?? '', categories, values };
    }),
  };
}

function all(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map(([, found = '']) => plain(found));
}

function attribute(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function plain(xml: string): string {
  return xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}
