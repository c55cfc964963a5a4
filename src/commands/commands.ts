import type { RouteRequest } from './route';

/** The ribbon's buttons: each name is a FunctionName of manifest.xml. */
export const COMMANDS = {
  checkSheet: { page: 'check', action: 'checkSheet' },
  checkWorkbook: { page: 'check', action: 'checkWorkbook' },
  fill: { page: 'fill', action: 'fill' },
  threePublic: { page: 'fill', action: 'threePublic' },
  functions: { page: 'functions' },
  help: { page: 'help' },
} as const satisfies Readonly<Record<string, RouteRequest>>;
