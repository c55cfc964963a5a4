import { strToU8, unzipSync, zipSync } from 'fflate';
import { patchWorkbook } from '../../../../src/hosts/file/patch';
import { reference } from '../../../../src/hosts/file/patch/chart-xml';
import { CHARTED } from '../../../kit/charted-sheet';
import { relationships } from '../kit';
import { CONTENT_TYPES, differing, oneSheet, part, put, unpacked } from './kit';
import { GUARDED, richWorkbook } from './rich';

const NAME = CHARTED.name;
const QUOTED = "'09''三公''表 A'";

let rich: Uint8Array;
let charted: Uint8Array;
beforeAll(async () => {
  rich = await richWorkbook();
  charted = (await patchWorkbook(rich, { newSheets: [CHARTED] })).bytes;
});

/** Texts between these tags, in order. */
function texts(xml: string, tag: string): string[] {
  return [...xml.matchAll(new RegExp(`<c:${tag}>([^<]*)</c:${tag}>`, 'g'))].map((match) => match[1] ?? '');
}

describe('a chart on a new sheet', () => {
  test('is a drawing part and a chart part beside the ones that are there', () => {
    expect(differing(rich, charted)).toEqual([
      '[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/charts/chart2.xml', 'xl/drawings/_rels/drawing2.xml.rels', 'xl/drawings/drawing2.xml',
      'xl/workbook.xml', 'xl/worksheets/_rels/sheet5.xml.rels', 'xl/worksheets/sheet5.xml',
    ]);
    const types = part(charted, '[Content_Types].xml');
    expect(types).toContain('<Override PartName="/xl/charts/chart2.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>');
    expect(types).toContain('<Override PartName="/xl/drawings/drawing2.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>');
    expect(part(charted, 'xl/worksheets/_rels/sheet5.xml.rels')).toMatch(/Id="rId1" Type="[^"]+\/relationships\/drawing" Target="\.\.\/drawings\/drawing2\.xml"/);
    expect(part(charted, 'xl/drawings/_rels/drawing2.xml.rels')).toMatch(/Id="rId1" Type="[^"]+\/relationships\/chart" Target="\.\.\/charts\/chart2\.xml"/);
    expect(part(charted, 'xl/worksheets/sheet5.xml')).toMatch(/<pageSetup [^>]+\/><drawing xmlns:r="[^"]+\/officeDocument\/2006\/relationships" r:id="rId1"\/><\/worksheet>$/);
  });

  test('covers the cells it was given', () => {
    const drawing = part(charted, 'xl/drawings/drawing2.xml');
    const corner = (name: string): string => new RegExp(`<xdr:${name}><xdr:col>(\\d+)</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>(\\d+)</xdr:row>`).exec(drawing)?.slice(1).join() ?? '';
    // A6:F20, so the right edge of column F is the left edge of G.
    expect([corner('from'), corner('to')]).toEqual(['0,5', '6,20']);
    expect(drawing).toContain('descr="“三公”经费 &amp; 预决算"');
    expect(drawing).toMatch(/^<\?xml [^>]+>\n<xdr:wsDr [^>]+><xdr:twoCellAnchor>.*<xdr:cNvPr id="2" name="图表 1" /);
  });

  test('draws the cells of its sheet, and carries their values for viewers that do not calculate', () => {
    const chart = part(charted, 'xl/charts/chart2.xml');
    expect(texts(chart, 'f')).toEqual([`${QUOTED}!$A$2:$A$3`, `${QUOTED}!$B$2:$B$3`, `${QUOTED}!$A$2:$A$3`, `${QUOTED}!$C$2:$C$3`]);
    const names = ['公务用车&lt;购置&gt;费', '公务接待费'];
    expect(texts(chart, 'v')).toEqual(['预算数', ...names, '18', '0.2', '决算数', ...names, '17.99', '0.14']);
    expect(texts(chart, 'formatCode')).toEqual(['#,##0.00', '#,##0.00']);
    // Told apart in grey print too.
    expect([...chart.matchAll(/<c:spPr><a:solidFill><a:srgbClr val="(\w+)"\/><\/a:solidFill><\/c:spPr><c:invert/g)].map(([, color]) => color)).toEqual(['9DB7D5', '2F5597']);
    // Hiding the cells that feed it does not empty it.
    expect(chart).toContain('<c:plotVisOnly val="0"/>');
    expect(chart).toContain('<c:barDir val="col"/><c:grouping val="clustered"/>');
    expect([...chart.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map((match) => match[1])).toEqual(['“三公”经费 &amp; 预决算', '单位：万元']);
  });

  test('a bar chart reads from the top down', async () => {
    const [chart] = CHARTED.charts ?? [];
    if (!chart) throw new Error('no chart');
    const { bytes } = await patchWorkbook(oneSheet(''), { newSheets: [{ ...CHARTED, charts: [{ ...chart, kind: 'bar' }] }] });
    expect(part(bytes, 'xl/charts/chart1.xml')).toMatch(/<c:barDir val="bar"\/>.+<c:catAx>.+<c:orientation val="maxMin"\/>/);
  });

  test('carries no values where cells of its sheet are written in the same breath', async () => {
    const { bytes } = await patchWorkbook(rich, { newSheets: [CHARTED], cells: [put(NAME, 'B2', 20)] });
    const chart = part(bytes, 'xl/charts/chart2.xml');
    expect(texts(chart, 'f')).toHaveLength(4);
    expect(chart).not.toMatch(/Cache>/);
  });

  test('carries the figures where only other sheets are written, and no text among them', async () => {
    const cells = CHARTED.cells.map((row, r) => row.map((cell, c) => (r === 1 && c === 1 ? { ...cell, value: '—' } : cell)));
    const { bytes } = await patchWorkbook(rich, { newSheets: [{ ...CHARTED, cells }], cells: [put(GUARDED, 'B2', 20)] });
    const names = ['公务用车&lt;购置&gt;费', '公务接待费'];
    expect(texts(part(bytes, 'xl/charts/chart2.xml'), 'v')).toEqual(['预算数', ...names, '0.2', '决算数', ...names, '17.99', '0.14']);
  });

  test('names columns and rows of any length', () => {
    expect(reference('表', { top: 9, left: 26, bottom: 11, right: 27 })).toBe("'表'!$AA$10:$AB$12");
  });

  test('is written in the edition of the file', async () => {
    const strict = Object.fromEntries(
      Object.entries(unzipSync(oneSheet(''))).map(([name, content]) => [
        name,
        strToU8(
          new TextDecoder()
            .decode(content)
            .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main')
            .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
        ),
      ]),
    );
    const { bytes } = await patchWorkbook(zipSync(strict), { newSheets: [CHARTED] });
    const all = ['xl/charts/chart1.xml', 'xl/drawings/drawing1.xml', 'xl/drawings/_rels/drawing1.xml.rels', 'xl/worksheets/sheet2.xml'].map((name) => part(bytes, name)).join('');
    expect(all).toContain('xmlns:c="http://purl.oclc.org/ooxml/drawingml/chart"');
    expect(all).toContain('Type="http://purl.oclc.org/ooxml/officeDocument/relationships/chart"');
    expect(all.replaceAll('http://schemas.openxmlformats.org/package/2006/relationships', '')).not.toContain('schemas.openxmlformats.org');
  });
});

describe('the print area', () => {
  test('is a name of the sheet', () => {
    expect(part(charted, 'xl/workbook.xml')).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="4">${QUOTED}!$A$1:$C$3</definedName>`);
  });

  test('stands between the tabs and what follows where the file has no names yet', async () => {
    const { bytes } = await patchWorkbook(oneSheet(''), { newSheets: [CHARTED] });
    expect(part(bytes, 'xl/workbook.xml')).toMatch(/<\/sheets><definedNames><definedName [^>]+>[^<]+<\/definedName><\/definedNames>/);
  });
});

describe('removing the sheet', () => {
  test('takes its chart, drawing, relations, content types and names along', async () => {
    const { bytes } = await patchWorkbook(charted, { removedSheets: [NAME] });
    expect(differing(rich, bytes)).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/calcChain.xml']);
    expect(part(bytes, 'xl/workbook.xml')).toBe(part(rich, 'xl/workbook.xml'));
    expect(part(bytes, '[Content_Types].xml')).not.toMatch(/chart2|drawing2|sheet5/);
  });

  test('leaves no empty list of names behind', async () => {
    const plain = oneSheet('');
    const added = (await patchWorkbook(plain, { newSheets: [CHARTED] })).bytes;
    const { bytes } = await patchWorkbook(added, { removedSheets: [NAME] });
    expect(part(bytes, 'xl/workbook.xml')).toBe(part(plain, 'xl/workbook.xml'));
  });

  test('moves the names of the sheets behind it up', async () => {
    const two = (await patchWorkbook(oneSheet(''), { newSheets: [CHARTED, { ...CHARTED, name: '后表', charts: [] }] })).bytes;
    const { bytes } = await patchWorkbook(two, { removedSheets: [NAME] });
    expect(part(bytes, 'xl/workbook.xml')).toContain(`<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">'后表'!$A$1:$C$3</definedName></definedNames>`);
  });

  test('leaves a picture that stands on another sheet too', async () => {
    const types = CONTENT_TYPES.replace('<Override', '<Default Extension="png" ContentType="image/png"/><Override');
    const drawing = '<wsDr xmlns="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>';
    const shared = relationships([['rId1', 'image', '../media/image1.png']]);
    const parts = {
      '[Content_Types].xml': types,
      'xl/worksheets/_rels/sheet1.xml.rels': relationships([['rId1', 'drawing', '../drawings/drawing1.xml']]),
      'xl/drawings/drawing1.xml': drawing,
      'xl/drawings/_rels/drawing1.xml.rels': shared,
      'xl/media/image1.png': 'png',
    };
    const added = (await patchWorkbook(oneSheet('', { parts }), { newSheets: [CHARTED] })).bytes;
    const relations = relationships([['rId1', 'chart', '../charts/chart1.xml'], ['rId2', 'image', '../media/image1.png']]);
    const pictured = zipSync({ ...unzipSync(added), 'xl/drawings/_rels/drawing2.xml.rels': strToU8(relations) });
    const { bytes } = await patchWorkbook(pictured, { removedSheets: [NAME] });
    expect([...unpacked(bytes).keys()].filter((name) => /media|drawing/.test(name)).sort()).toEqual(Object.keys(parts).filter((name) => /media|drawings/.test(name)).sort());
  });

  test('is refused where a name of the workbook, or another sheet’s chart, refers to it', async () => {
    const workbook = part(charted, 'xl/workbook.xml').replace('</definedNames>', `<definedName name="合计">${QUOTED}!$B$2</definedName></definedNames>`);
    const named = zipSync({ ...unzipSync(charted), 'xl/workbook.xml': strToU8(workbook) });
    await expect(patchWorkbook(named, { removedSheets: [NAME] })).rejects.toMatchObject({ code: 'unsupported', message: expect.stringContaining('名称引用') as string });
    const other = part(charted, 'xl/charts/chart1.xml').replace(/<c:f>[^<]*<\/c:f>/, `<c:f>${QUOTED}!$B$2</c:f>`);
    const drawn = zipSync({ ...unzipSync(charted), 'xl/charts/chart1.xml': strToU8(other) });
    await expect(patchWorkbook(drawn, { removedSheets: [NAME] })).rejects.toMatchObject({ code: 'unsupported', message: expect.stringContaining('图表引用') as string });
    expect(part(charted, 'xl/workbook.xml')).toContain(GUARDED);
  });
});
