import { TERMS } from '../terms/budget';
import type { DocumentKind } from './types';

export const kind: DocumentKind = {
  set: 'budget',
  name: '预算',
  cover: '年度单位预算公开',
  tables: '年度单位预算报表',
  terms: TERMS,
  attached: ['performance-targets', 'allocation'],
};
