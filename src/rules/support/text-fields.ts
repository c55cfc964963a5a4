/** Rules find what reads the texts of a table beside their other support. */
export * from '../../performance/text-fields';
