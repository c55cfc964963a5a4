export { ExcelHost, type ExcelHostOptions } from './excel-host';
