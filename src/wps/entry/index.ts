/** The hidden entry page: one classic script that WPS runs when 表格 starts. */
import { Et } from '../../hosts/wps';
import { registerFunctions } from './functions';
import { CALLBACKS } from './ribbon';

Object.assign(window, CALLBACKS);

const et = Et.find();
// Opened in a browser the page has nothing to serve.
if (et) {
  registerFunctions(et, () => 'zh', (fault) => {
    console.error(fault);
  });
}
