import { EXCEL } from '../../kit/excel/levels';
import { excelWith } from '../../kit/excel/harness';
import { describeHostContract } from '../../kit/host-contract';

describeHostContract('Excel, Office LTSC 2021', async (workbook) => excelWith(workbook, { sets: EXCEL.ltsc2021 }));
describeHostContract('Excel, Microsoft 365', async (workbook) => excelWith(workbook, { sets: EXCEL.microsoft365 }));
