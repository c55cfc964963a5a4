import type { CellRef } from '../../core';
import type { TableAccess } from '../../relations';
import { headCells } from './codebook';
import type { Structure } from './structure';

/** Where a mistake of structure is shown; the culprit first. */
export function placesOfStructure(structure: Structure): readonly CellRef[] {
  const { access } = structure;
  switch (structure.kind) {
    case 'row':
      return [...[structure.row, ...structure.others].map((row) => ({ access, row })), ...(structure.twin ? [structure.twin] : [])].flatMap((each) => headCells(each.access, each.row).slice(0, 1));
    case 'column': {
      const rows = access.rows.filter(({ part, lane }) => structure.columns.some((column) => column.part === part && column.lane === lane));
      const top = rows.reduce<(typeof rows)[number] | undefined>((first, each) => (first && first.row <= each.row ? first : each), undefined);
      return top ? structure.columns.map((column) => access.cell(top, column)) : [];
    }
    case 'table':
      if (structure.what === 'slipped') return headCells(access, structure.first).slice(0, 1);
      return structure.what === 'apart' && !structure.certain ? [access, ...structure.others].map(corner) : [corner(access)];
    case 'set':
      return structure.groups.flat().map(corner);
  }
}

function corner({ table: { sheet, range } }: TableAccess): CellRef {
  return { sheet, row: range.top, column: range.left };
}
