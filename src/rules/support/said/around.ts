import type { Called } from './names';
import type { Mention } from './mentions';

/** A count that stands before its noun: 聘用26名保洁人员, 改造15个小区, 为386名残疾人适配. */
export interface Around {
  /** The words of the name before the figure; empty where all of them follow. */
  readonly named: string;
  /** How many characters of the name follow the unit. */
  readonly behind: number;
}

/** Who is hired is counted whole; what else is done to some may be done to a few of them. */
const HIRED = /(?:聘用|聘任|聘请|招聘|雇用|雇佣|配备|选派|选聘|选配|落实)$/;
const GIVEN_TO = /(?:^|[为给对向])$/;
const DONE = /(?:适配|培训|救助|资助|补助|补贴|慰问|体检|签约|安置|帮扶|服务|检测|筛查|免疫|改造|巡查|抽检|监测)$/;
/** Those who only belong to them. */
const OTHERS = /^(?:的|代表|家属|家庭|子女|骨干|负责人|中|里)/;
/** What was done up to a day, or in a part of the year. */
const SO_FAR = /截至|上半年|下半年|季度|\d月|首批|第.{1,3}[批期次轮]|再|又/;
const SHORTEST_THING = 3;
const SHORTEST_DONE = 5;
const SHORTEST_PART = 2;

export function aroundOf({ noun, clause, rest }: Mention, unit: number, { core }: Called): Around | undefined {
  const after = rest.slice(unit);
  if (SO_FAR.test(clause)) return undefined;
  const found = followed(noun, after, core) ?? parted(noun, after, core);
  return found && !OTHERS.test(after.slice(found.behind)) ? found : undefined;
}

function followed(noun: string, after: string, core: string): Around | undefined {
  const wanted = HIRED.test(noun) ? SHORTEST_THING : GIVEN_TO.test(noun) && DONE.test(core) ? SHORTEST_DONE : undefined;
  return wanted !== undefined && core.length >= wanted && after.startsWith(core) ? { named: '', behind: core.length } : undefined;
}

/** 改造小区 parted by the count: 改造15个小区. */
function parted(noun: string, after: string, core: string): Around | undefined {
  for (let at = SHORTEST_PART; at <= core.length - SHORTEST_PART; at++) {
    if (noun.endsWith(core.slice(0, at)) && after.startsWith(core.slice(at))) return { named: core.slice(0, at), behind: core.length - at };
  }
  return undefined;
}
