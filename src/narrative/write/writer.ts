import { type Amount, changeOf, changeText, formatAmount, NO_BASE, roundHalfUp } from '../../core';
import type { Unit } from '../../reading';
import type { Answers } from './answers';
import { cellsUnder, classesOf, namesUnder } from './classes';
import type { Pending, PendingKind } from './draft';
import { keyOf, type Named, Names, type Standing } from './names';
import { countText, ending, joined, moneyText, type Piece, plain, sourced, typed } from './piece';
import type { Field, Group, Node } from './template';
import type { Value, Values } from '../values';

/** Where words are being written; `changed` gathers what has changed since the last reason. */
export interface Place extends Standing {
  readonly section: string;
  readonly changed: string[];
}

const BLANK = '【待填写】';
const NO_REASON = '【待填写原因】';
/** `基本支出 占比`, `X 占 Y`, `X 完成 Y`, `X 增减`. */
const ASKED = /^(.+?) (占比|占|增减|较上年|完成率|完成)(?: (.+))?$/;
/** What a figure counts by the words behind it. */
const MONEY = /^万元/;
const COUNTED = /^(?:个|辆|台|批次|人次|人|项|平方米|次|%)/;

/** Writes the lines of a template; what is left out and what is still wanted is noted as it goes. */
export class Writer {
  readonly pending: Pending[] = [];
  private readonly names: Names;

  constructor(
    private readonly values: Values,
    private readonly unit: Pick<Unit, 'tables' | 'year' | 'organisation'>,
    private readonly answers: Answers,
  ) {
    this.names = new Names(values, unit, answers);
  }

  /** Undefined where something of the line has nothing to say: then nothing of it is said. */
  line(nodes: readonly Node[], place: Place): Piece | undefined {
    const pieces: Piece[] = [];
    for (const node of nodes) {
      const piece = node.kind === 'words' ? plain(node.text) : node.kind === 'field' ? this.field(node, place) : inSentence(node, this.group(node, place));
      if (!piece) return undefined;
      pieces.push(piece);
    }
    return joined(pieces);
  }

  /** Of `[每类：…]` a piece a class, of any other group one or none. */
  group({ when, nodes, line }: Group, place: Place): readonly Piece[] {
    if (when?.is === '每类') return this.everyClass(nodes, place);
    if (when && !this.holds(when, { ...place, line })) return [];
    const piece = this.line(nodes, place);
    return piece ? [piece] : [];
  }

  private everyClass(nodes: readonly Node[], place: Place): readonly Piece[] {
    const topic = this.names.topic(place);
    const rows = topic ? classesOf(topic, this.values) : [];
    return rows.flatMap((row) => this.line(nodes, { ...place, row, changed: [] }) ?? []);
  }

  private holds({ is, name }: { readonly is: '有' | '无'; readonly name: string }, place: Place): boolean {
    const read = this.names.read(this.names.named(name, place));
    if (read.kind === 'unanswered') return is === '有';
    if (read.kind === 'value') return read.amount.isZero() === (is === '无');
    if (read.kind === 'missing') this.ask('table', read.why.zh, place, read.why.zh);
    return false;
  }

  private field({ text, after, line }: Field, place: Place): Piece | undefined {
    const at = { ...place, line };
    switch (text) {
      case '年度':
        return this.year(0, at);
      case '上年':
        return this.year(-1, at);
      case '单位':
        return plain(this.unit.organisation === '' ? '本单位' : this.unit.organisation);
      case '类名':
        return plain(place.row?.name ?? '');
    }
    if (text.startsWith('原因 ')) return this.reason(keyOf(text.slice('原因 '.length), place.row), at);
    if (text.startsWith('列举 ')) return this.listed(text.slice('列举 '.length), at);
    if (text.startsWith('个数 ')) return this.counted(text.slice('个数 '.length), at);
    const [, name, asked, other = ''] = ASKED.exec(text) ?? [];
    if (name === undefined) return text.startsWith('填 ') && !MONEY.test(after) && !COUNTED.test(after) ? this.words(text.slice('填 '.length), at) : this.figure(text, after, at);
    const own = this.names.named(name, at);
    switch (asked) {
      case '增减':
        return this.change(own, '', at);
      case '较上年':
        return this.change(own, '比上年', at);
      case '占比':
        return this.percent(own, { kind: 'formula', formula: this.names.topic(at)?.whole ?? '', name: '' }, at);
      case '完成率':
        return this.percent(own, this.names.named(`${name} 预算`, at), at);
      default:
        return this.percent(own, this.names.named(other, at), at);
    }
  }

  private year(by: number, place: Place): Piece | undefined {
    const given = this.answers.get('年度');
    const year = this.unit.year ?? (given === undefined ? undefined : Number.parseInt(given, 10));
    if (year !== undefined && Number.isInteger(year)) return plain(String(year + by));
    this.ask('words', '年度', place, '各表没有印年度，请填四位年份');
    return plain(by === 0 ? '本' : '上');
  }

  private figure(name: string, after: string, place: Place): Piece | undefined {
    const named = this.names.named(name, place);
    const read = this.names.read(named);
    if (read.kind === 'absent') return undefined;
    if (read.kind === 'value') return this.printed(read, named, after);
    const unit = MONEY.exec(after)?.[0] ?? COUNTED.exec(after)?.[0] ?? '';
    if (read.kind === 'unanswered') this.ask('figure', read.key, place, read.why?.zh ?? `${read.key}${unit === '' ? '' : `（${unit}）`}`);
    else this.ask('table', read.why.zh, place, read.why.zh);
    return plain(BLANK);
  }

  private printed({ amount, count, cells }: Value, named: Named, after: string): Piece {
    const text = count && !MONEY.test(after) ? countText(amount) : moneyText(amount);
    return named.kind === 'given' ? typed(text, named.key) : sourced(text, cells);
  }

  private percent(part: Named, whole: Named, place: Place): Piece | undefined {
    const [top, base] = [this.names.read(part), this.names.read(whole)];
    for (const read of [top, base]) if (read.kind === 'missing') this.ask('table', read.why.zh, place, read.why.zh);
    if (top.kind !== 'value' || base.kind !== 'value' || base.amount.isZero()) return undefined;
    const text = percentText(top.amount, base.amount);
    const key = part.kind === 'given' ? part.key : whole.kind === 'given' ? whole.key : undefined;
    return key === undefined || top.cells.length + base.cells.length > 0 ? sourced(text, [...top.cells, ...base.cells]) : typed(text, key);
  }

  private change(own: Named, before: string, place: Place): Piece | undefined {
    const [now, then] = [this.names.read(own), own.kind === 'formula' ? this.names.read(own, true) : undefined];
    if (now.kind !== 'value' || then?.kind !== 'value') {
      if (then?.kind === 'missing') this.ask('previous', then.why.zh, place, `与上年比较的话，${then.why.zh}`);
      return undefined;
    }
    const change = changeOf(now.amount, then.amount);
    const text = changeText(change, now.count ? '' : '万元', this.noRate(then, own));
    if (change.direction === 'same') return plain(before === '' ? text : `与上年${text}`);
    place.changed.push(`${own.kind === 'formula' ? own.name : own.key}${before}${text}`);
    return sourced(`${before}${text}`, now.cells, then.cells);
  }

  /** Without a base there is no rate: what was not there is named. */
  private noRate({ amount }: Value, own: Named): string {
    if (amount.isNegative() && !amount.isZero()) return '上年为负数，不计算增减率';
    const name = own.kind === 'formula' ? own.name : own.key;
    if (/结转|结余/.test(name)) return NO_BASE;
    return `上年无此项${this.values.set === 'budget' ? '预算' : /收入/.test(name) ? '收入' : '支出'}`;
  }

  private reason(key: string, place: Place): Piece | undefined {
    const { changed } = place;
    const about = changed.splice(0).join('，');
    if (about === '') return undefined;
    const answer = this.answers.get(key);
    if (answer !== undefined) return typed(answer.replace(/^(?:主要)?原因(?:是|为|：|:)+/, '').replace(/[。；;，,.\s]+$/, ''), key);
    this.ask('reason', key, place, `${about}，原因是什么`);
    return plain(NO_REASON);
  }

  /** Words a person gives; behind `=` what is written where none are given. */
  private words(written: string, place: Place): Piece | undefined {
    const [own = '', otherwise] = written.split('=');
    const key = keyOf(own.trim(), place.row);
    const answer = this.answers.get(key);
    if (answer !== undefined) return typed(answer.replace(/[。；;，,\s]+$/, ''), key);
    if (otherwise?.startsWith('列举 ') === true) return this.listed(otherwise.slice('列举 '.length), place);
    if (otherwise !== undefined) return plain(otherwise);
    this.ask('words', key, place, key);
    return plain(BLANK);
  }

  private listed(name: string, place: Place): Piece | undefined {
    const named = this.names.named(name, place);
    const names = named.kind === 'formula' ? namesUnder(named.formula, this.values) : [];
    return names.length === 0 ? undefined : plain(names.join('、'));
  }

  /** How many of the lowest rows under a row have a figure. */
  private counted(name: string, place: Place): Piece | undefined {
    const named = this.names.named(name, place);
    const cells = named.kind === 'formula' ? cellsUnder(named.formula, this.values) : [];
    return cells.length === 0 ? this.figure(name, '个', place) : sourced(String(cells.length), cells);
  }

  private ask(kind: PendingKind, key: string, { section }: Place, ask: string): void {
    const again = this.pending.some((each) => each.kind === kind && each.key === key && (kind !== 'previous' || each.section === section));
    if (!again) this.pending.push({ kind, key, section, ask });
  }
}

/** Of a list in a sentence what stands behind it ends the last one. */
function inSentence({ when }: Group, pieces: readonly Piece[]): Piece | undefined {
  const piece = joined(pieces);
  if (when?.is === '每类' && pieces.length === 0) return undefined;
  return when?.is === '每类' ? ending(piece, /[；、，]$/, '') : piece;
}

/** Two places, half up; nought of something is 0. */
function percentText(part: Amount, whole: Amount): string {
  return part.isZero() ? '0' : formatAmount(roundHalfUp(part.div(whole).times(100), 2), 2);
}

