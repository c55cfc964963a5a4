export { describeHostContract, type HostHarness, type MakeHost, type WorkbookProbe } from './contract';
export * from './workbook';
