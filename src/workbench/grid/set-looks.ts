/** Setting what cells look like. */
import { ICommandService, IUndoRedoService, type Injector } from '@univerjs/core';
import {
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
  SheetInterceptorService,
  type ISetRangeValuesMutationParams,
} from '@univerjs/preset-sheets-core';
import { bounds, matrixCells } from './command-changes';
import { toUniverRange } from './ranges';

/**
 * Sets looks and marks of cells as one step of undo; their contents stay. Univer's own command for values would empty cells
 * with formulas: it takes a cell that is given without a formula for one that has lost it.
 */
export function setLooks(injector: Injector, params: ISetRangeValuesMutationParams): void {
  const commands = injector.get(ICommandService);
  const range = bounds(matrixCells(params.cellValue));
  if (!range) return;
  // By the trigger Univer knows that formulas are not concerned.
  const undo = SetRangeValuesUndoMutationFactory(injector, params);
  commands.syncExecuteCommand(SetRangeValuesMutation.id, { ...params, trigger: SetStyleCommand.id });
  // Done again, the trigger is another one: then the whole cells are given.
  const redo = SetRangeValuesUndoMutationFactory(injector, params);
  const heights = injector
    .get(SheetInterceptorService)
    .generateMutationsOfAutoHeight({ ...params, ranges: [toUniverRange(range)] });
  for (const { id, params: height } of heights.redos) commands.syncExecuteCommand(id, height);
  const set = (values: ISetRangeValuesMutationParams) => ({ id: SetRangeValuesMutation.id, params: values });
  injector.get(IUndoRedoService).pushUndoRedo({
    unitID: params.unitId,
    undoMutations: [set(undo), ...heights.undos],
    redoMutations: [set(redo), ...heights.redos],
  });
}
