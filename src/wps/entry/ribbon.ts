import { Et } from '../../hosts/wps';
import { isCommand, leaveRequest } from '../mail';
import { showTaskPane } from '../task-pane';

/** Older builds spell it in small letters. */
interface Control {
  readonly Id?: string;
  readonly id?: string;
}

const IMAGES: Readonly<Record<string, string>> = {
  checkSheet: 'images/check-sheet-64.png',
  checkWorkbook: 'images/check-workbook-64.png',
  fill: 'images/fill-64.png',
  threePublic: 'images/three-public-64.png',
  functions: 'images/functions-64.png',
  help: 'images/help-64.png',
};

/**
 * What ribbon.xml names. WPS looks these up as globals while it parses the file, may call them several times, and drops the tab
 * where one is async; the program is therefore looked for at each press.
 */
export const CALLBACKS = {
  GoujiOnLoad: (): boolean => true,
  GoujiOnAction: (control: Control): boolean => {
    const et = Et.find();
    const command = idOf(control);
    if (!et || !isCommand(command)) return false;
    leaveRequest(et, command);
    showTaskPane(et, new URL('taskpane.html', window.location.href).href);
    return true;
  },
  GoujiGetImage: (control: Control): string => IMAGES[idOf(control)] ?? 'images/mark-64.png',
};

function idOf({ Id, id }: Control): string {
  return Id ?? id ?? '';
}
