export { describeHostContract, EVERYTHING, NOTHING, type HostHarness, type MakeHost, type WorkbookProbe } from './contract';
export * from './workbook';
