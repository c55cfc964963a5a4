export { plainTables } from './find';
