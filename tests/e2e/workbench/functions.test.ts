import { eventually } from '../kit/eventually';
import { useWorkbench } from '../kit/workbench';

const open = useWorkbench();

test('an empty cell is no zero, the reason of an error stands under the sheet, and a range of empty cells is empty', async () => {
  const workbench = await open();
  await workbench.openSample();
  // H1 is empty; the functions' documentation says #N/A.
  await workbench.type('H2', '=GJ.PERFSCORE("≥10",H1,5)');
  await workbench.goTo('H2');
  await workbench.reads(/^H2 #N\/A：.+/);
  const status = workbench.currentCell();
  expect(await status.isVisible()).toBe(true);
  expect((await status.boundingBox())?.height).toBeGreaterThan(20);
  await workbench.picture('function-reason');
  await workbench.type('H1', '12');
  await workbench.goTo('H2');
  await workbench.reads(/^H2 5(?:\.00)?$/);
  await eventually(async () => (await status.boundingBox())?.height, 1);
  // A result of ours that another formula catches is nobody's error.
  await workbench.type('H3', '=IFERROR(GJ.PERFSCORE("≥10",H9,5),7)');
  await workbench.goTo('H3');
  await workbench.reads(/^H3 7(?:\.00)?$/);
});
