import { TERMS } from '../terms/final-accounts';
import type { DocumentKind } from './types';

export const kind: DocumentKind = {
  set: 'final-accounts',
  name: '决算',
  cover: '年度单位决算公开',
  tables: '年度单位决算表',
  terms: TERMS,
  attached: ['self-evaluation', 'overall-evaluation'],
};
