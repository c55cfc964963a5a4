import { FORM_SETS } from '../forms';
import { findLedger } from '../fill';
import { FileHost, readWorkbookFile } from '../hosts/file';
import type { WorkbookSnapshot } from '../core';
import { chartSheet, chartsFor, compose, documentsOf, readForPublishing } from '../publish';
import { answerKeys, type Answers, AnswersError, blankAnswers, parseAnswers, writeNarrative } from '../narrative';
import { catalogueOf } from '../relations';
import { CHECK_SERVICES } from './check-services';
import { CannotRun } from './exit';
import type { Composed, PublishRequest, PublishServices } from './publish-command';

export const PUBLISH_SERVICES: PublishServices = {
  sets: FORM_SETS,
  read: readWorkbookFile,
  check: CHECK_SERVICES.check,
  compose: composeOne,
  open: (path) => new FileHost(path),
  write: async (document) => (await import('../publish/word')).writeWord(document),
};

function composeOne(workbook: WorkbookSnapshot, request: PublishRequest): Composed {
  const opened = readForPublishing(workbook, FORM_SETS, { ...request, isLedger: (sheet) => findLedger(sheet) !== undefined });
  const documents = documentsOf(opened);
  const wanted = documents.filter(({ unit, kind }) => (request.kind === undefined || kind.name === request.kind) && (request.unit === undefined || unit.name.includes(request.unit)));
  const [only, ...others] = wanted;
  const all = documents.map(({ unit, kind }) => `${unit.name}${unit.year ?? ''}${kind.name}`).join('、');
  if (documents.length === 0) throw new CannotRun('没有认出决算或预算的表，没有可公开的。用 gouji explain 看每张表认作什么，或用 --form 指定。');
  if (!only) throw new CannotRun(`没有要公开的：--kind 和 --for 与工作簿不符。工作簿里有：${all}。`);
  if (others.length > 0) throw new CannotRun(`工作簿里有几套：${all}。请用 --kind 决算 或 预算、--for 单位名称 说明公开哪一套。`);
  const { schemas } = catalogueOf(FORM_SETS);
  const { answers, unused } = answersOf(request, answerKeys(only.unit, schemas, { kind: only.kind.set }));
  const draft = writeNarrative(only.unit, schemas, { kind: only.kind.set, answers });
  return { document: compose(opened, only, { ...request, ...(draft && { draft }) }), questions: blankAnswers(draft?.pending ?? []), unused, chartSheet: chartSheet(chartsFor(opened, only)) };
}

/** What a person gave, and what of it no sentence asks for. */
function answersOf({ reasons }: PublishRequest, known: ReadonlySet<string>): { readonly answers: Answers; readonly unused: readonly string[] } {
  if (!reasons) return { answers: new Map(), unused: [] };
  try {
    const { answers, lines } = parseAnswers(reasons.text);
    return { answers, unused: [...answers.keys()].filter((key) => !known.has(key)).map((key) => `第 ${String(lines.get(key) ?? 0)} 行 [${key}]`) };
  } catch (error) {
    if (error instanceof AnswersError) throw new CannotRun(`“${reasons.name}”第 ${String(error.line)} 行：${error.message}。`, { cause: error });
    throw error;
  }
}
