import { type CellContent, gradeOf, type GradeStep, isCannotSay, type CannotSay, cannotSay, readGradeScheme, STANDARD_GRADES } from '../scoring';
import { DOCUMENTS, place } from './documents';
import { defineFunction } from './runtime/define';
import { cells, figure } from './runtime/parameter';
import { readWritten } from './runtime/figure';
import { failureOf } from './runtime/reasons';

export const PERFGRADE = defineFunction({
  name: 'PERFGRADE',
  category: 'performance',
  description: { zh: '绩效等级：优（≥90）、良（80–90）、中（60–80）、差（<60）', en: 'Grade of a total score: 优 ≥90, 良 80–90, 中 60–80, 差 <60' },
  parameters: [
    figure({
      name: { zh: '总分', en: 'score' },
      description: { zh: '自评总分，0 到 100', en: 'The total score, 0 to 100' },
      whatBlankMeans: { zh: '返回 #N/A', en: 'Gives #N/A' },
      example: '95.6',
      unit: '分',
    }),
    cells(
      {
        name: { zh: '等级标准', en: 'scheme' },
        description: {
          zh: '另定的标准：文字（如 优90,良80,中60,差0）或两列区域（下限、等级）',
          en: 'Another scheme: text such as 优90,良80,中60,差0, or a two-column range (lower limit, grade)',
        },
        whatBlankMeans: { zh: '按 90／80／60 分优、良、中、差', en: '优, 良, 中, 差 at 90, 80 and 60' },
        example: '"优90,良80,中60,差0"',
      },
      true,
    ),
  ],
  result: { type: 'text', dimension: 'scalar', meaning: { zh: '等级', en: 'The grade' } },
  source: DOCUMENTS.办法10号,
  nativeEquivalent: '=LOOKUP(I20,{0,60,80,90},{"差","中","良","优"})',
  examples: [
    { args: [95.6], result: '优', from: place(DOCUMENTS.晋城自评, '标准化建设评审定级项目', 'standardisation project') },
    { args: [90], result: '优', from: place(DOCUMENTS.晋城自评, '自然灾害基本生活救助资金', 'disaster relief') },
    { args: [84.22], result: '良', from: place(DOCUMENTS.晋城自评, '公开招聘工作人员经费', 'recruitment') },
    { args: [80], result: '良', from: place(DOCUMENTS.晋城自评, '航空应急救援服务费', 'aviation rescue') },
    { args: [59.99], result: '差', from: DOCUMENTS.演示 },
    { args: [88, '优秀85,合格60,不合格0'], result: '优秀', from: DOCUMENTS.演示 },
    { args: [103], error: '#VALUE!', from: place(DOCUMENTS.衡阳自评, '安委会工作经费各项得分之和', 'safety committee, sum of the scores') },
    { args: [''], error: '#N/A', from: DOCUMENTS.演示 },
  ],
  compute: (score, scheme) => {
    const steps = readScheme(scheme);
    if (isCannotSay(steps)) return failureOf(steps);
    const grade = gradeOf(score, steps);
    return isCannotSay(grade) ? failureOf(grade) : grade;
  },
});

function readScheme(rows: readonly (readonly CellContent[])[]): readonly GradeStep[] | CannotSay {
  const filled = rows.filter((row) => row.some((cell) => cell !== null));
  if (filled.length === 0) return STANDARD_GRADES;
  const [first = []] = filled;
  const [only = null] = first;
  if (filled.length === 1 && first.length === 1) return readGradeScheme(String(only));
  const steps: GradeStep[] = [];
  for (const [from = null, grade = null] of filled) {
    const limit = typeof from === 'string' ? readWritten(from)?.value : from;
    if (limit === null || limit === undefined || grade === null) {
      return cannotSay('scheme-unreadable', { text: `${String(from ?? '')} ${String(grade ?? '')}` });
    }
    steps.push({ from: limit, grade: String(grade) });
  }
  return steps;
}
