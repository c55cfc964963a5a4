import type { CommanderError } from 'commander';

/** What commander refuses, said in Chinese in one line; the word in question is taken from its message. */
export function refusedArguments({ code, message }: CommanderError, command: string | undefined): string {
  const fills = command === 'fill';
  const help = `用 gouji ${fills ? 'fill' : 'check'} --help 查看用法。`;
  const [word = '', suggestion] = quoted(message);
  switch (code) {
    case 'commander.unknownOption':
      return `没有“${word}”这个选项，${suggestion === undefined ? '' : `是不是“${suggestion}”？`}${help}`;
    case 'commander.optionMissingArgument':
      return `选项“${word.replace(/ .*/, '')}”后面要写文件名，${help}`;
    case 'commander.missingArgument':
      return `没有给出要${fills ? '填的文件' : '审核的文件或文件夹'}，${help}`;
    case 'commander.unknownCommand':
      return `没有“${word}”这个命令，审核请用 gouji check 文件。`;
    case 'commander.help':
      return '没有给出命令，审核请用 gouji check 文件；用 gouji --help 查看用法。';
    default:
      return `命令写得不对，${help}`;
  }
}

/** `'--jsn'` and, where commander has an idea, `--json` from “(Did you mean --json?)”. */
function quoted(message: string): readonly string[] {
  const words = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const idea = /\(Did you mean (?:one of )?([^,?)]+)/.exec(message)?.[1];
  return idea === undefined ? words.slice(0, 1) : [words[0] ?? '', idea];
}
