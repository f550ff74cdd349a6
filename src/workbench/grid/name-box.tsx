/** 名称框: shows the selected address, and goes to an address on any sheet. */
import { ICommandService } from '@univerjs/core';
import {
  ILayoutService,
  SheetsSelectionsService,
  useDependency,
  type FWorkbook,
  type FWorksheet,
} from '@univerjs/preset-sheets-core';
import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import { rangeToA1, toA1 } from '../../workbook/a1';
import type { CellRange } from '../../workbook/cell';
import { parseAddressEntry } from './address-entry';
import { goTo } from './navigation';
import { fromUniverRange } from './ranges';

function useSelectedAddress(book: FWorkbook): string {
  const selections = useDependency(SheetsSelectionsService);
  const [address, setAddress] = useState('');
  useEffect(() => {
    const show = () => setAddress(selectedAddress(book));
    show();
    const subscription = selections.selectionChanged$.subscribe(show);
    return () => subscription.unsubscribe();
  }, [selections, book]);
  return address;
}

/** The address of a merged area is that of its first cell. */
function selectedAddress(book: FWorkbook): string {
  const selected = book.getActiveRange()?.getRange();
  if (!selected) return '';
  const range = fromUniverRange(selected);
  const merge = book.getActiveSheet().getSheet().getMergedCell(range.top, range.left);
  const isOneMerge = merge && rangeToA1(fromUniverRange(merge)) === rangeToA1(range);
  return isOneMerge ? toA1({ row: range.top, column: range.left }) : rangeToA1(range);
}

/** The target of an entry, or the reason in Chinese why there is none. */
function findPlace(book: FWorkbook, entry: string): { sheet: FWorksheet; range: CellRange } | string {
  const destination = parseAddressEntry(entry);
  if (!destination) return '请输入单元格地址，例如 D18 或 绩效目标!D18';
  const { sheet: name, range } = destination;
  const sheet = name === undefined ? book.getActiveSheet() : book.getSheetByName(name);
  if (!sheet) return `工作簿里没有名为“${name ?? ''}”的工作表`;
  return sheet.isSheetHidden() ? `工作表“${sheet.getSheetName()}”已隐藏` : { sheet, range };
}

/** Accepts `D18` and `绩效目标!D18`. Enter goes there and moves the focus to the cell; Escape restores the address. */
export function NameBox({ book }: { readonly book: FWorkbook }): ReactNode {
  const commands = useDependency(ICommandService);
  const layout = useDependency(ILayoutService);
  const address = useSelectedAddress(book);
  const [entry, setEntry] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const cancel = () => {
    setEntry(null);
    setProblem(null);
  };
  const go = () => {
    const place = findPlace(book, entry ?? address);
    if (typeof place === 'string') {
      setProblem(place);
      return;
    }
    cancel();
    goTo(commands, book, place.sheet, place.range);
    layout.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys that are typed here must not reach the grid.
    event.stopPropagation();
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) go();
    if (event.key === 'Escape') {
      cancel();
      layout.focus();
    }
  };
  return (
    <div className="name-box">
      <input
        aria-label="名称框"
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : 'name-box-problem'}
        autoComplete="off"
        spellCheck={false}
        value={entry ?? address}
        onChange={(event) => {
          setEntry(event.target.value);
          setProblem(null);
        }}
        onFocus={(event) => event.target.select()}
        onBlur={cancel}
        onKeyDown={onKeyDown}
      />
      {problem !== null && (
        <span id="name-box-problem" className="name-box-problem" role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
