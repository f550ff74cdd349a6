/**
 * For all faults and layouts: a correction writes nothing into a cell with another role, does not lower a total to the
 * recognized rows, leaves no amount empty or 0, and causes no error.
 */
import Big from 'big.js';
import fc from '../../support/fast-check';
import type { CheckedForm } from '../../../src/check';
import { chooseSuggested, correct, type Correction } from '../../../src/correction';
import { numberOf, type NumberCell, type TextCell } from '../../../src/form/cells';
import type { DeclarationForm } from '../../../src/form/declaration';
import { fromCellNumber } from '../../../src/language/numbers/decimal';
import { readNumber } from '../../../src/language/numbers/number-text';
import { unitAt } from '../../../src/language/numbers/units';
import { isNumeric, singleValues } from '../../../src/language/target-value/predicates';
import { operatorAt } from '../../../src/language/target-value/operators';
import { parseTarget } from '../../../src/language/target-value/parse';
import { foldWidth, stripInvisible } from '../../../src/language/text/text';
import { readForms } from '../../../src/reading';
import { cellKey } from '../../../src/workbook/a1';
import { applyWrites } from '../../../src/workbook/apply-writes';
import { isFormula, type CellContent, type CellEdit, type CellRef } from '../../../src/workbook/cell';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { SnapshotIndex } from '../../../src/workbook/snapshot-index';
import { propertyRuns } from '../../support/property-runs';
import { laidOut, layoutsOf, newPlace, type Layout } from '../../support/relayout';
import { readSample, SAMPLES } from './samples';

/** The role of a cell in a form, according to the workbook without faults. */
type Role = 'target' | 'operator' | 'unit' | 'amount' | 'sum' | 'words' | 'mark' | 'fixed';

interface Known {
  readonly at: CellRef;
  readonly role: Role;
  /** The last of the values in the cell. */
  readonly cell?: TextCell;
  /** The label before each value in the cell. */
  readonly labels: readonly string[];
}

/** Every cell that was read, with its role; nothing may be written into other cells. */
function rolesOf(forms: readonly DeclarationForm[]): Map<string, Known> {
  const roles = new Map<string, Known>();
  const set = (role: Role, at: CellRef | undefined, cell?: TextCell): void => {
    if (!at) return;
    const labels = [
      ...(roles.get(cellKey(at))?.labels ?? []),
      ...(cell && cell.start > 0 ? [cell.label] : []),
    ];
    roles.set(cellKey(at), { at, role, labels, ...(cell && { cell }) });
  };
  const sums = (role: Role, ...cells: readonly (NumberCell | undefined)[]): void => {
    cells.forEach((cell) => set(role, cell?.at, cell));
  };
  for (const form of forms) {
    for (const cell of form.prose) set('words', cell.at, cell);
    for (const { cell } of [...form.projectNames, ...form.years, ...form.moneyUnits])
      set('words', cell.at, cell);
    for (const cell of Object.values(form.overview?.fields ?? {})) set('words', cell.at, cell);
    for (const { at } of form.markCells) set('mark', at);
    for (const { target, weight, dimension, category } of form.indicators?.rows ?? []) {
      set('target', target.at, target);
      set('operator', target.operatorAt);
      set('unit', target.unitAt);
      for (const fixed of [weight, dimension, category]) set('fixed', fixed?.at);
    }
    sums('sum', ...Object.values(form.overview?.funds ?? {}));
    const { items = [], subtotals = [], total } = form.breakdown ?? {};
    for (const { amount, unitPrice, quantity } of items) sums('amount', amount, unitPrice, quantity);
    sums('amount', ...subtotals.map(({ amount }) => amount));
    sums('sum', total?.amount);
  }
  return roles;
}

interface Sample {
  readonly name: string;
  readonly workbook: WorkbookSnapshot;
  readonly roles: ReadonlyMap<string, Known>;
}

const samples: Sample[] = [];

beforeAll(async () => {
  for (const name of SAMPLES) {
    const workbook = await readSample(name);
    samples.push({ name, workbook, roles: rolesOf(readForms(workbook).forms) });
  }
});

function sampleAt(pick: number): Sample {
  const sample = samples[pick % samples.length];
  if (!sample) throw new Error('no sample');
  return sample;
}

const TARGETS = [
  ...[
    '保障',
    '100%',
    '≥100%',
    '满意',
    '≤90%',
    '及时',
    '不超预算',
    '健全',
    '95%以上',
    '0.95',
    '4',
    '高中低',
    '√',
  ],
  ...['≥**%', '全年', '2031年3月', '≤75万元', '120', '九成以上', '', '3套', '90分', '是'],
];
const AMOUNTS = [
  '30',
  '61.5',
  '0',
  '600000',
  '30万元',
  '３０',
  '',
  '30/31',
  '约60',
  '1e3',
  '12.345',
  '850',
  '-3',
];
const WORDS = ['', '社区服务项目_1', '（2019年）', '依据[2018]8号文,按《条例执行', '<p>助餐</p>', '元'];

interface Fault {
  /** Number of the cell among those of its kind in the sample. */
  readonly pick: number;
  readonly kind: 'target' | 'amount' | 'words' | 'operator';
  readonly text: string;
  /** The text is typed as a number. */
  readonly typed: boolean;
}

const targetFault = faultOf('target', TARGETS);
/**
 * The whole column of operators gets this fault: 定性 beside a target states that it is not a number, so that nothing is
 * compared with it.
 */
const signFault = faultOf('operator', ['定性', '≤', '=', '反向']);
const fault: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 3, arbitrary: targetFault },
  { weight: 1, arbitrary: signFault },
  { weight: 3, arbitrary: faultOf('amount', AMOUNTS) },
  { weight: 1, arbitrary: faultOf('words', WORDS) },
);

function faultOf(kind: Fault['kind'], texts: readonly string[]): fc.Arbitrary<Fault> {
  return fc.record({
    pick: fc.nat(10_000),
    kind: fc.constant(kind),
    text: fc.constantFrom(...texts),
    typed: fc.boolean(),
  });
}

/** The workbook with its faults; if a cell also holds a label, the label is kept. */
function withFaults({ workbook, roles }: Sample, faults: readonly Fault[]): WorkbookSnapshot {
  const writes = faults.flatMap(({ pick, kind, text, typed }) => {
    const candidates = [...roles.values()].filter(
      ({ role }) => role === kind || (kind === 'amount' && role === 'sum'),
    );
    if (kind === 'operator') return candidates.map(({ at }) => ({ at, content: text }));
    const { at, cell } = candidates[pick % Math.max(candidates.length, 1)] ?? {};
    if (!at || !cell) return [];
    const isAlone = cell.text === cell.whole || cell.start === 0;
    const number = text === '' ? NaN : Number(text);
    const whole = cell.whole.slice(0, cell.start) + text + cell.whole.slice(cell.start + cell.text.length);
    return [{ at, content: typed && isAlone && !Number.isNaN(number) ? number : whole }];
  });
  return applyWrites(workbook, writes);
}

function moved({ workbook, roles }: Sample, layout: Layout): Map<string, Known> {
  const places = new Map<string, Known>();
  for (const known of roles.values()) {
    const { at } = known;
    const own = layout.sheets[workbook.sheets.findIndex(({ name }) => name === at.sheet)];
    if (!own) continue;
    const there = { sheet: own.name, ...newPlace(own, at.row, at.column) };
    places.set(cellKey(there), { ...known, at: there });
  }
  return places;
}

const plain = (content: CellContent): string =>
  content === null || isFormula(content) ? '' : stripInvisible(foldWidth(String(content)));
const isOperator = (text: string): boolean => operatorAt(text, 0)?.end === text.length;
const isUnit = (text: string): boolean => unitAt(text, 0)?.unit === text;
const TYPE = /^(?:定性|定量|正向|[反负逆]向)(?:指标)?$/;

const numbersIn = (text: string): number => text.match(/\d+(?:\.\d+)?(?:e\d+)?/gi)?.length ?? 0;

function valueOf(content: CellContent): Big | null {
  if (typeof content === 'number') return fromCellNumber(content);
  if (typeof content !== 'string') return null;
  const read = readNumber(content);
  return read.kind === 'number' ? read.value : null;
}

/** The fault of an edit, given the cell's role and its neighbours; `null` if there is none. */
function faultOfEdit(
  { at, before, after }: CellEdit,
  known: Known | undefined,
  besides: readonly string[],
): string | null {
  const [old, text] = [plain(before), plain(after)];
  if (TYPE.test(old)) return 'the kind of a target was replaced';
  if (!known) return `no value was read from ${cellKey(at)}`;
  const { role, cell, labels } = known;
  if (role === 'fixed') return 'a level or a weight was changed';
  if (role === 'operator') return text === '' || isOperator(text) ? null : 'no operator';
  if (role === 'unit') return text === '' || isUnit(text) ? null : 'no unit';
  if (role === 'target') {
    if (text === '' || isOperator(text) || isUnit(text)) return 'no value';
    const becomesNumber = singleValues(parseTarget({ text })).some(isNumeric);
    const wasNumber = singleValues(parseTarget({ text: old })).some(isNumeric);
    return besides.includes('定性') && becomesNumber && !wasNumber ? 'a number over 定性' : null;
  }
  if (role === 'amount' || role === 'sum') {
    if (isFormula(after)) return null;
    if (!labels.every((label) => String(after).includes(label))) return 'a label was removed';
    if (labels.length > 1) return numbersIn(text) < numbersIn(old) ? 'no amount' : null;
    const label = cell?.whole.slice(0, cell.start) ?? '';
    const value = typeof after === 'string' ? valueOf(after.slice(label.length)) : valueOf(after);
    return value && (!value.eq(0) || valueOf(before)?.eq(0)) ? null : 'no amount';
  }
  return role === 'words' && old !== '' && text === '' ? 'a text was emptied' : null;
}

/** Sums that were lowered although no other figure of the form confirms it. */
function lowered({ edits, before }: Correction, roles: ReadonlyMap<string, Known>): string[] {
  const figures = before.forms.flatMap(({ form }) => figuresOf(form));
  return edits.flatMap(({ at, before: old, after }) => {
    const known = roles.get(cellKey(at));
    if (known?.role !== 'sum') return [];
    const [was, is] = [valueIn(old, known), valueIn(after, known)];
    if (!was || !is || is.gte(was) || isRescaled(was, is)) return [];
    const isSaid = figures.some(({ key, value }) => key !== cellKey(at) && value.eq(is));
    const form = before.forms.find((one) => figuresOf(one.form).some(({ key }) => key === cellKey(at)))?.form;
    const isOpen = (form?.unread.length ?? 0) > 0 || form?.overview?.funds.currentYear !== undefined;
    return isSaid || !isOpen ? [] : [`${cellKey(at)} ${was.toFixed()} → ${is.toFixed()}`];
  });
}

/** The funds, the total of the breakdown, and the cost targets. */
function figuresOf({ overview, breakdown, indicators }: DeclarationForm): { key: string; value: Big }[] {
  const cells = [
    ...Object.values(overview?.funds ?? {}),
    ...(breakdown?.total ? [breakdown.total.amount] : []),
  ];
  const written = cells.flatMap((cell) => {
    const value = numberOf(cell);
    return value ? [{ key: cellKey(cell.at), value }] : [];
  });
  const costs = (indicators?.rows ?? []).flatMap(({ category, target: { at, value } }) =>
    category.id === 'cost' && value.kind === 'quantity' ? [{ key: cellKey(at), value: value.number }] : [],
  );
  return [...written, ...costs];
}

function valueIn(content: CellContent, { cell }: Known): Big | null {
  const label = cell?.whole.slice(0, cell.start) ?? '';
  return valueOf(typeof content === 'string' ? content.slice(label.length) : content);
}

/** 600000 元 written in a form in 万元. */
function isRescaled(was: Big, is: Big): boolean {
  return was.gte(is.times(999));
}

/** Errors after the correction at cells without an error before, of rules that had been applied before. */
function newErrors({ before, after }: Correction): string[] {
  const errors = (forms: readonly CheckedForm[]) =>
    forms.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
  const places = new Set(
    before.forms.flatMap(({ findings }) => findings.map(({ at }) => (at ? cellKey(at) : ''))),
  );
  const unchecked = new Set(
    before.forms.flatMap(({ checked }) =>
      checked.flatMap(({ rule, status }) => (status === 'not-checked' ? [rule.id] : [])),
    ),
  );
  return errors(after.forms)
    .filter(({ at, rule }) => !places.has(at ? cellKey(at) : '') && !unchecked.has(rule.id))
    .map(({ rule, message }) => `${rule.id} ${message}`);
}

test('the samples contain forms of more than 20 layouts', () => expect(samples.length).toBeGreaterThan(20));

function expectInPlace(form: string, faults: readonly Fault[], layout: Layout | null): void {
  const sample = sampleAt(SAMPLES.indexOf(form));
  const faulty = withFaults(sample, faults);
  const workbook = layout ? laidOut(faulty, layout) : faulty;
  const roles = layout ? moved(sample, layout) : sample.roles;
  const correction = correct(workbook, chooseSuggested);
  const index = new SnapshotIndex(workbook);
  const misplaced = correction.edits.flatMap((edit) => {
    const beside = Array.from({ length: 16 }, (_, column) => plain(index.content({ ...edit.at, column })));
    const why = faultOfEdit(edit, roles.get(cellKey(edit.at)), beside);
    return why === null ? [] : [`${why}: ${JSON.stringify(edit)}`];
  });
  expect({ form, misplaced }).toEqual({ form, misplaced: [] });
  expect({ form, lowered: lowered(correction, roles) }).toEqual({ form, lowered: [] });
  expect({ form, errors: newErrors(correction) }).toEqual({ form, errors: [] });
}

/** A form of the samples, a new layout of it, and faults. */
const cases = (names: readonly string[], faults: fc.Arbitrary<Fault[]>) =>
  fc.nat(10_000).chain((pick) => {
    const form = names[pick % names.length] ?? '';
    const { workbook } = sampleAt(SAMPLES.indexOf(form));
    return fc.record({
      form: fc.constant(form),
      faults,
      layout: fc.option(layoutsOf(workbook), { nil: null }),
    });
  });

test('a correction writes no content into a cell with another role and causes no error', () => {
  fc.assert(
    fc.property(
      cases(SAMPLES, fc.array(fault, { minLength: 1, maxLength: 4 })),
      ({ form, faults, layout }) => {
        expectInPlace(form, faults, layout);
      },
    ),
    propertyRuns(300),
  );
});

test('a correction respects the separate columns of operators and units', () => {
  const withOperators = samples.filter(({ roles }) =>
    [...roles.values()].some(({ role }) => role === 'operator'),
  );
  expect(withOperators.length).toBeGreaterThan(0);
  const faults = fc.tuple(
    fc.array(targetFault, { minLength: 2, maxLength: 6 }),
    fc.array(signFault, { maxLength: 3 }),
  );
  fc.assert(
    fc.property(
      cases(
        withOperators.map(({ name }) => name),
        faults.map(([targets, signs]) => [...targets, ...signs]),
      ),
      ({ form, faults: some, layout }) => {
        expectInPlace(form, some, layout);
      },
    ),
    propertyRuns(150),
  );
});
