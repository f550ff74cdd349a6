/** Recognizes the family of a form's layout, which decides which sections and columns it needs. */
import type { Layout } from '../../form/declaration';
import type { DimensionId } from '../../form/indicators';
import type { SectionId } from '../../form/section';
import { SECTIONS } from '../sections';
import type { Section } from '../sections/section';

/** Facts by which the families differ. */
export interface LayoutEvidence {
  /** Titles and labels, half-width and without white space. */
  readonly texts: readonly string[];
  readonly sections: ReadonlySet<Section>;
  /** The unit that fills in the form, as written; `''` if unknown. */
  readonly unit: string;
  readonly dimensions: ReadonlySet<DimensionId | null>;
}

const LAYOUTS: Readonly<Record<Layout['id'], Layout>> = {
  shanghai: {
    id: 'shanghai',
    title: '上海三表（项目总体情况、绩效目标、制度保障）',
    printsUnitPrices: true,
    printsLevels: true,
    localPhoneDigits: 8,
  },
  'shanghai-2025': {
    id: 'shanghai-2025',
    title: '上海市项目支出绩效目标申报表（2025年起）',
    printsUnitPrices: false,
    printsLevels: true,
    localPhoneDigits: 8,
  },
  national: {
    id: 'national',
    title: '财政部项目支出绩效目标申报表',
    printsUnitPrices: false,
    printsLevels: false,
    localPhoneDigits: 7,
  },
  other: {
    id: 'other',
    title: '其他格式',
    printsUnitPrices: false,
    printsLevels: false,
    localPhoneDigits: 7,
  },
};

/** Words that only the three-sheet form prints. */
const SHANGHAI = [
  /表\((?:项目总体情况|绩效目标|制度保障|项目构成分解)\)/,
  /资源投入和制度建设情况/,
  /本级财政安排/,
  /下级财政配套/,
  /主体活动/,
  /中期预算试点/,
];
/** Words of the three-sheet form for indicators; tables without other sections use them too. */
const SHANGHAI_INDICATORS = [/影响力/, /^三级目标/];
/** A field of one-sheet forms that replaces the table 制度保障 of the three-sheet form. */
const SAFEGUARDS_IN_WORDS = /保[证障]项目实施的制度/;
const NATIONAL = [/年度资金总额/, /^[一二三]级指标/, /项目支出绩效目标(?:申报)?表/, /主管部门/, /实施单位/];
const MIN_NATIONAL = 2;

/** The family to which the evidence points. */
export function layoutOf({ texts, sections, unit, dimensions }: LayoutEvidence): Layout {
  const count = (patterns: readonly RegExp[]): number =>
    patterns.filter((pattern) => texts.some((text) => pattern.test(text))).length;
  const unique = [...sections].filter(({ uniqueToLayout }) => uniqueToLayout === 'shanghai');
  const printed = count(SHANGHAI);
  const certain = printed + unique.length;
  const words = count(SHANGHAI_INDICATORS);
  // A breakdown beside 三级目标 is not specific to this layout.
  const hasWords = words > 1 && count([SAFEGUARDS_IN_WORDS]) === 0;
  const areTogether = sections.size > 1 && (printed > 0 || hasWords || unique.length > 1);
  const threeSheets = certain + (areTogether ? words : 0);
  if (threeSheets >= MIN_NATIONAL && threeSheets >= count(NATIONAL) - 1) return LAYOUTS.shanghai;
  if (count(NATIONAL) < MIN_NATIONAL) return LAYOUTS.other;
  const city = [...texts, unit].some((text) => text.includes('上海'));
  return city && dimensions.has('cost') ? LAYOUTS['shanghai-2025'] : LAYOUTS.national;
}

/**
 * The sections that a form of a layout must have. One-sheet forms print project and funds above the indicators; a list of
 * indicators has neither.
 */
export function sectionsOf({ id }: Layout): readonly SectionId[] {
  return SECTIONS.filter(({ printedIn }) => printedIn.includes(id)).map((section) => section.id);
}
