import { excelWith } from '../../kit/excel/harness';
import { EXCEL } from '../../kit/excel/levels';
import { describeHostContract, EVERYTHING } from '../../kit/host-contract';

describeHostContract('Excel, Office LTSC 2021', EVERYTHING, async (workbook) => excelWith(workbook, { sets: EXCEL.ltsc2021 }));
describeHostContract('Excel, Microsoft 365', EVERYTHING, async (workbook) => excelWith(workbook, { sets: EXCEL.microsoft365 }));
