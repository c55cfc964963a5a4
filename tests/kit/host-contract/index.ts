export { describeHostContract, EVERYTHING, NOTHING, type HostHarness, type MakeHost, type SeenChart, type WorkbookProbe } from './contract';
export * from './workbook';
