import { Command, CommanderError } from 'commander';
import stringWidth from 'string-width';
import { LAYOUT_IDS, layoutById } from '../fill/three-public';
import { BAND_SCHEMES } from '../scoring';
import type { CheckOptions } from './check-command';
import type { CleanOptions } from './clean-command';
import type { Console } from './console';
import { CannotRun, type ExitCode, technical } from './exit';
import type { ExplainOptions } from './explain-command';
import type { FillOptions } from './fill-request';
import type { FormsOptions } from './forms-command';
import type { PublishArguments } from './publish-command';
import { refusedArguments } from './refused-arguments';
import type { WriteOptions } from './write-command';

export interface Actions {
  readonly version: string;
  check(paths: readonly string[], options: CheckOptions, console: Console): Promise<ExitCode>;
  forms(options: FormsOptions, console: Console): Promise<ExitCode>;
  explain(path: string, options: ExplainOptions, console: Console): Promise<ExitCode>;
  fill(path: string, options: FillOptions, console: Console): Promise<ExitCode>;
  clean(path: string, options: CleanOptions, console: Console): Promise<ExitCode>;
  repair(path: string, options: CleanOptions, console: Console): Promise<ExitCode>;
  publish(path: string, options: PublishArguments, console: Console): Promise<ExitCode>;
  write(path: string, options: WriteOptions, console: Console): Promise<ExitCode>;
}

const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': '用法 Usage:',
  'Arguments:': '参数 Arguments:',
  'Options:': '选项 Options:',
  'Commands:': '命令 Commands:',
};

const EXAMPLES = `
例 Examples:
  gouji check 2023决算公开.xlsx
  gouji check 决算/ --report 审核报告.html --report 审核报告.xlsx
  gouji check 2023决算公开.xlsx --rules 本单位关系.txt --json
  gouji check 2024决算.xlsx --form 附表5=决算.05

退出码 Exit code:
  0  没有必错，表都认出来了 / no error found, every table read
  1  有必错，或有表没有认出、待确认（--allow-unread 时不计）/ errors found, or tables not read
  2  未能审核（文件读不了、选项不对、一张表都没有认出）/ could not run, or no table read
`;

const EXPLAIN_EXAMPLES = `
例 Examples:
  gouji explain 2024决算公开.xlsx
  gouji explain 2024决算公开.xlsx --form 附表5=决算.05 --json

退出码 Exit code:
  0  表都认出来了 / every table was read
  1  有表没有认出或待确认 / tables were not read
  2  文件读不了、选项不对 / could not run
`;

const FILL_EXAMPLES = `
例 Examples:
  gouji fill 2023决算.xlsx --dry-run
  gouji fill 2023决算.xlsx --out 2023决算-已填.xlsx --as formulas
  gouji fill 2023决算.xlsx --out 三公.xlsx --only three-public --ledger 支出明细账.xlsx --chart
  gouji fill 2023自评表.xlsx --out 2023自评表-已汇总.xlsx --only scores,totals,summary --as formulas
  gouji fill 2026预算.xlsx --out 表十.xlsx --form budget/10 --budget 接待=0.50 --previous 2025预算.xlsx

退出码 Exit code:
  0  没有留下要人决定的 / nothing is left to decide
  1  有不能确定的，或有不符而没有改正的 / conflicts, or wrong figures not corrected
  2  未能填报（文件读不了、选项不对、单元格被锁定）/ could not run
`;

const PUBLISH_EXAMPLES = `
例 Examples:
  gouji publish 2023决算.xlsx --out 2023决算公开.docx --previous 2022决算.xlsx
  gouji publish 2026预算.xlsx --out 2026预算公开.docx --reasons 原因.txt --overview 概况.txt

退出码 Exit code:
  0  没有必错，没有待填写的 / no error found, nothing left to write
  1  已生成，但有待填写的、必错或没有认出的表 / made, but something is left to write or to correct
  2  没有生成（文件读不了、选项不对、文档已经存在）/ could not run
`;

const WRITE_EXAMPLES = `
例 Examples:
  gouji write 2023决算.xlsx --previous 2022决算.xlsx --ask 原因.txt --out 情况说明.txt
  gouji write 2023决算.xlsx --previous 2022决算.xlsx --reasons 原因.txt --out 情况说明.txt --force
  gouji write 2023决算.xlsx --previous 2022决算.xlsx --reasons 原因.txt --against 已有的情况说明.docx
  gouji write 2026预算.xlsx --print-templates --out 本局套话.txt

退出码 Exit code:
  0  写完了，没有待填写的 / written, nothing is wanted
  1  有待填写的原因、数或文字；--against 时有建议改的句子 / something is wanted, or changes are proposed
  2  没有写（文件读不了、选项或文件里的写法不对）/ could not run
`;

/** Runs one command line and returns its exit code; prints Chinese first and never a stack trace unasked. */
export async function run(args: readonly string[], actions: Actions, console: Console): Promise<ExitCode> {
  try {
    let code: ExitCode = 0;
    const program = build(actions, console, (result) => {
      code = result;
    });
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    console.err(`${sentence(error, args)}\n`);
    return 2;
  }
}

function sentence(error: unknown, args: readonly string[]): string {
  if (error instanceof CannotRun) return error.message;
  if (error instanceof CommanderError) return refusedArguments(error, args[0]);
  const words = '没有完成，没有得出结论；加 --verbose 再运行一次可看到技术信息，请反馈给开发者。';
  return args.includes('--verbose') || args.includes('-v') ? `${words}\n${technical(error)}` : words;
}

function build(actions: Actions, console: Console, done: (code: ExitCode) => void): Command {
  const program = new Command('gouji');
  program
    .description('勾稽：审核与填报行政事业单位预决算、绩效报表\nCheck and fill the finance workbooks of Chinese government units')
    .version(actions.version, '-V, --version', '显示版本 / print the version')
    .helpOption('-h, --help', '显示帮助 / show help')
    .helpCommand('help [command]', '显示某个命令的帮助 / show help for a command')
    .exitOverride()
    .configureOutput({ writeOut: (text) => console.out(text), writeErr: () => undefined })
    .configureHelp({ styleTitle: (title) => HEADINGS[title] ?? title, displayWidth: stringWidth, helpWidth: 100 });
  program
    .command('check')
    .usage('[选项] <文件或文件夹...>')
    .description('审核工作簿中的勾稽关系和填报规则\nCheck the relations and rules of workbooks')
    .argument('<文件或文件夹...>', '工作簿，或其中有工作簿的文件夹 / workbooks, or folders of workbooks')
    .option('--json', '输出 JSON，一个文件一行 / print JSON, one line a file')
    .option('--report <OUT>', '写出报告 .xlsx .md .html，可多次使用 / write a report; may be repeated', collect)
    .option('--force', '可以覆盖已有的报告 / reports may be overwritten')
    .option('--rules <FILE>', '本单位自定义关系（文本文件）/ your own relations (a text file)')
    .option('--previous <FILE>', '上年的工作簿，用于年初数核对 / last year’s workbook')
    .option('--bands <FILE>', `整体支出绩效指标的打分档（文本文件，或 ${BAND_SCHEMES.map(({ id }) => id).join('、')}）/ bands for the indicators of an overall evaluation`)
    .option('--practice <ID>', '绩效得分按哪里的做法：general 通用、shanxi 山西……；不给出时看表上的单位 / how performance is scored; told from the tables where absent')
    .option('--form <SHEET=FORM>', '工作表是哪张表样，没有认出时给出，可多次使用 / the form of a sheet; may be repeated', collect)
    .option('--text <FILE>', '情况说明的纯文本，与表核对，可多次使用 / the text that goes with the tables; may be repeated', collect)
    .option('--attachment <FILE>', '同一单位另存的附件（如自评表工作簿），一起审核，可多次使用 / a file of the same unit that is checked with it; may be repeated', collect)
    .option('--allow-unread', '有表没有认出时退出码也可以是 0 / tables that no form reads do not count')
    .option('--unit <SHEET=NAME>', '工作表属于哪个单位，分不清时给出，可多次使用 / whose a sheet is; may be repeated', collect)
    .option('-v, --verbose', '显示识别理由和全部项目 / also show why tables were recognised')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], given: Partial<CheckOptions>) => {
      done(await actions.check(paths, { json: false, verbose: false, force: false, report: [], ...given }, console));
    });
  program
    .command('forms')
    .usage('[选项] [表样]')
    .description('列出能审核的表样和版式；写出一张表样，逐行列出它的栏目、行和勾稽关系，供对照纸质表\nList the forms and layouts that can be checked; of one form, every column, row and relation')
    .argument('[表样]', '编号、套名和表号、题名：决算.05 / a form')
    .option('--json', '输出 JSON / print JSON')
    .action(async (form: string | undefined, given: Partial<FormsOptions>) => {
      done(await actions.forms({ json: false, ...given, ...(form === undefined ? {} : { form }) }, console));
    });
  program
    .command('explain')
    .usage('[选项] <文件>')
    .description('说明每张表认作什么、为什么，没有认出的差在哪里\nSay what each table was taken for and why, and what differs where none was')
    .argument('<文件>', '工作簿 / the workbook')
    .option('--form <SHEET=FORM>', '工作表是哪张表样，可多次使用 / the form of a sheet; may be repeated', collect)
    .option('--json', '输出 JSON / print JSON')
    .option('-v, --verbose', '出错时显示技术信息 / show technical details of a failure')
    .addHelpText('after', EXPLAIN_EXAMPLES)
    .action(async (path: string, given: Partial<ExplainOptions>) => {
      done(await actions.explain(path, { json: false, ...given }, console));
    });
  program
    .command('fill')
    .usage('[选项] <文件>')
    .description('填写能由工作簿里已有的数推算出来的空格，写到另一个文件\nFill what follows from the workbook, into another file')
    .argument('<文件>', '要填的工作簿，不会被改动 / the workbook; never changed')
    .option('--out <OUT>', '写到这个文件 / the file to write')
    .option('--only <WHAT>', '只填这些，用逗号分开：totals 合计与层级、copies 表间带数、balances 结转结余、scores 得分与等级、three-public “三公”经费、summary 自评汇总表、corrections 改正 / only these')
    .option('--bands <FILE>', '整体支出绩效指标的打分档，同 check / bands for the indicators of an overall evaluation, as for check')
    .option('--practice <ID>', '绩效得分按哪里的做法，同 check / how performance is scored, as for check')
    .option('--ledger <LEDGER>', '支出明细账：工作表名、另一个文件或“全部”，用来生成“三公”经费表，可多次使用 / the ledger: a sheet, another file, or “all”; may be repeated', collect)
    .option('--form <TABLE>', `“三公”经费表样：${LAYOUT_IDS.map((id) => `${id} ${layoutById(id).label.zh}`).join('；')}。不给出时按工作簿的内容。写成 工作表=表样 时指定一张工作表的表样，可多次使用 / its layout, or the form of a sheet`, collect)
    .option('--budget <FIGURES>', '“三公”经费预算数（万元）：出国=0,购置=0,运行=29,接待=0.14 / its budget figures')
    .option('--year <YEAR>', '“三公”经费表的年度，工作簿里没有写时给出 / its year, where no table prints it')
    .option('--chart', '新建的“三公”经费表附图表 / with a chart on the new three-public sheet')
    .option('--as <FORM>', 'values 写数值，formulas 写公式 / write values or formulas', 'values')
    .option('--previous <FILE>', '上年的工作簿，用于年初数和增减变化 / last year’s workbook')
    .option('--correct', '连同不符的数一起改正 / also correct figures that differ')
    .option('--force', '可以覆盖已有的 OUT / OUT may be overwritten')
    .option('--dry-run', '只看方案，不写文件 / show the plan, write nothing')
    .option('--json', '输出 JSON / print JSON')
    .option('-v, --verbose', '出错时显示技术信息 / show technical details of a failure')
    .addHelpText('after', FILL_EXAMPLES)
    .action(async (path: string, given: Partial<FillOptions>) => {
      done(await actions.fill(path, { as: 'values', correct: false, force: false, dryRun: false, json: false, chart: false, ...given }, console));
    });
  program
    .command('clean')
    .usage('[选项] <文件>')
    .description('上报前清理：把勾稽函数换成它们显示的数值，写到另一个文件\nReplace the functions of this add-in by their values, into another file')
    .argument('<文件>', '要上报的工作簿，不会被改动 / the workbook; never changed')
    .option('--out <OUT>', '写到这个文件 / the file to write')
    .option('--force', '可以覆盖已有的 OUT / OUT may be overwritten')
    .option('--dry-run', '只列出函数，不写文件 / list the functions, write nothing')
    .option('-v, --verbose', '出错时显示技术信息 / show technical details of a failure')
    .action(async (path: string, given: Partial<CleanOptions>) => {
      done(await actions.clean(path, { force: false, dryRun: false, ...given }, console));
    });
  program
    .command('repair')
    .usage('[选项] <文件>')
    .description('修复函数：没有算出来的重新写入，窗格清理掉的恢复，执行率、得分换回勾稽函数（显示的数不变的才换），写到另一个文件\nRepair the functions of this add-in, and put them back for rates and points that they give, into another file')
    .argument('<文件>', '工作簿，不会被改动 / the workbook; never changed')
    .option('--out <OUT>', '写到这个文件 / the file to write')
    .option('--force', '可以覆盖已有的 OUT / OUT may be overwritten')
    .option('--dry-run', '只列出函数，不写文件 / list the functions, write nothing')
    .option('-v, --verbose', '出错时显示技术信息 / show technical details of a failure')
    .action(async (path: string, given: Partial<CleanOptions>) => {
      done(await actions.repair(path, { force: false, dryRun: false, ...given }, console));
    });
  program
    .command('write')
    .usage('[选项] <文件>')
    .description('由表写出第三部分 情况说明，每个数都取自单元格；已有文字时逐句建议要改的数\nWrite 情况说明 from the tables, or propose what an existing text has to change')
    .argument('<文件>', '决算或预算工作簿，不会被改动 / the workbook; never changed')
    .option('--out <OUT>', '写到这个文本文件；不给出时输出到屏幕 / the text file to write')
    .option('--previous <FILE>', '上年的工作簿，用于与上年比较 / last year’s workbook')
    .option('--reasons <FILE>', '原因和表里没有的情况（文本文件）/ reasons and what no table holds (a text file)')
    .option('--ask <FILE>', '把要填写的原因和情况写成一个文本文件，填好后用于 --reasons / write a file of reasons to fill in')
    .option('--against <TEXT>', '已有的情况说明：保留原文，只对不符的数逐句提出建议 / a text that is there: only what disagrees is proposed')
    .option('--templates <FILE>', '用自己的套话模板 / sentences of your own')
    .option('--print-templates', '输出现在的套话模板，改好后用于 --templates / print the sentences in use')
    .option('--kind <KIND>', '工作簿里两套都有时说明写哪一套：决算、预算 / which, where the workbook holds both')
    .option('--for <UNIT>', '工作簿里有几个单位时说明写哪一个 / which unit, where there are several')
    .option('--form <SHEET=FORM>', '工作表是哪张表样，没有认出时给出，可多次使用 / the form of a sheet; may be repeated', collect)
    .option('--force', '可以覆盖已有的 OUT / OUT may be overwritten')
    .option('--json', '输出 JSON，列出每个数来自哪个单元格 / print JSON, with the cells of every figure')
    .option('-v, --verbose', '出错时显示技术信息 / show technical details of a failure')
    .addHelpText('after', WRITE_EXAMPLES)
    .action(async (path: string, given: Partial<WriteOptions>) => {
      done(await actions.write(path, { force: false, json: false, ...given }, console));
    });
  program
    .command('publish')
    .usage('[选项] <文件>')
    .description('由工作簿生成公开文档（.docx）：封面、目录、概况、报表、情况说明、图、名词解释、附件\nMake the document a unit publishes from its workbook')
    .argument('<文件>', '决算或预算工作簿，不会被改动 / the workbook; never changed')
    .option('--out <OUT>', '写到这个 .docx 文件 / the .docx file to write')
    .option('--previous <FILE>', '上年的工作簿，用于比上年增减 / last year’s workbook')
    .option('--reasons <FILE>', '原因和表里没有的情况（文本文件）/ reasons and what no table holds (a text file)')
    .option('--ask <FILE>', '把要填写的原因和情况写成一个文本文件，填好后用于 --reasons / write a file of reasons to fill in')
    .option('--templates <FILE>', '用自己的套话模板（gouji write --print-templates 输出现用的）/ sentences of your own')
    .option('--overview <FILE>', '第一部分 概况（文本文件）/ the overview (a text file)')
    .option('--kind <KIND>', '工作簿里两套都有时说明公开哪一套：决算、预算 / which, where the workbook holds both')
    .option('--for <UNIT>', '工作簿里有几个单位时说明公开哪一个 / which unit, where there are several')
    .option('--title <TITLE>', '封面第二行，不给出时如“2023年度单位决算公开” / second line of the cover')
    .option('--no-charts', '文档里不要图 / no charts in the document')
    .option('--chart <OUT>', '另存一个加了“公开图表”工作表的工作簿 / save the workbook with the charts on a sheet')
    .option('--form <SHEET=FORM>', '工作表是哪张表样，没有认出时给出，可多次使用 / the form of a sheet; may be repeated', collect)
    .option('--force', '可以覆盖已有的 OUT / OUT may be overwritten')
    .option('--json', '输出 JSON，列出每个数来自哪个单元格 / print JSON, with the cell of every figure')
    .option('-v, --verbose', '出错时显示技术信息 / show technical details of a failure')
    .addHelpText('after', PUBLISH_EXAMPLES)
    .action(async (path: string, given: Partial<PublishArguments>) => {
      done(await actions.publish(path, { charts: true, force: false, json: false, ...given }, console));
    });
  return program;
}

function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}
