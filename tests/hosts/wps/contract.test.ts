import { describeHostContract, EVERYTHING } from '../../kit/host-contract';
import { wpsWith } from '../../kit/wps/harness';

describeHostContract('WPS on Windows and Linux', EVERYTHING, async (workbook) => wpsWith(workbook, 'linux'));
describeHostContract('WPS on macOS', EVERYTHING, async (workbook) => wpsWith(workbook, 'mac'));
