/** What was recognized of 项目总体情况. */
import { SECTION_TITLES, type FormTables } from '../../../form/section';
import { fieldsOf, type RecognizedGroup } from '../recognized';

export function recognizedOverview({ overview }: FormTables): RecognizedGroup[] {
  return [
    { title: SECTION_TITLES.overview, cells: fieldsOf(overview?.fields ?? {}, 'field') },
    { title: '项目资金', cells: fieldsOf(overview?.funds ?? {}, 'fund') },
  ];
}
