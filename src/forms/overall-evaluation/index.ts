import type { FormSet } from '../types';
import { form as baseTable } from './base-table';
import { form as withBuildings } from './base-table-buildings';
import { form as byStandards } from './by-standards';
import { form as byWeights } from './by-weights';
import { form as byExecution } from './by-execution';
import { form as byOutput } from './hengyang-2022';
import { form as byInput } from './jinzhong-2020';

/** 部门整体支出绩效自评. */
export const OVERALL_EVALUATION: FormSet = {
  id: 'overall-evaluation',
  name: '整体',
  title: { zh: '整体支出绩效', en: 'Overall performance' },
  forms: [byInput, baseTable],
  editions: [byOutput, byExecution, byStandards, byWeights, withBuildings],
  relations: [],
};
