import { makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import { SECTION_TITLES, type SectionId } from '../../../form/section';
import type { FindingsFilter } from '../../session/findings-view';
import { findings as words } from '../../words';

const SECTIONS: readonly SectionId[] = ['overview', 'indicators', 'breakdown', 'safeguards'];

const useStyles = makeStyles({
  root: {
    display: 'grid',
    // What is left is for the text to search for.
    gridTemplateColumns: 'minmax(0, 102px) minmax(0, 90px) minmax(0, 1fr)',
    // Zoomed in, a pane of 320 px has room for one.
    '@media (max-width: 260px)': { gridTemplateColumns: '1fr' },
    gap: tokens.spacingHorizontalXS,
    padding: `6px ${tokens.spacingHorizontalM} 2px`,
  },
  control: { minWidth: 0, width: '100%', maxWidth: '100%' },
});

export interface FindingFiltersProps {
  readonly filter: FindingsFilter;
  readonly onChange: (filter: FindingsFilter) => void;
}

/** How the findings are grouped, and which are shown. */
export function FindingFilters({ filter, onChange }: FindingFiltersProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Select
        size="small"
        className={styles.control}
        aria-label={words.groupBy}
        value={filter.groupBy}
        onChange={(_, { value }) =>
          onChange({ ...filter, groupBy: value === 'sheet' ? 'sheet' : 'severity' })
        }
      >
        <option value="severity">{words.bySeverity}</option>
        <option value="sheet">{words.bySheet}</option>
      </Select>
      <Select
        size="small"
        className={styles.control}
        aria-label={words.section}
        value={filter.section ?? ''}
        onChange={(_, { value }) =>
          onChange({ ...filter, section: SECTIONS.find((section) => section === value) ?? null })
        }
      >
        <option value="">{words.allSections}</option>
        {SECTIONS.map((section) => (
          <option key={section} value={section}>
            {SECTION_TITLES[section]}
          </option>
        ))}
      </Select>
      <SearchBox
        size="small"
        className={styles.control}
        aria-label={words.search}
        // The placeholder says it; the magnifier's room is needed for the text.
        contentBefore={null}
        placeholder={words.searchHint}
        dismiss={{ 'aria-label': words.clearSearch }}
        value={filter.search}
        onChange={(_, { value }) => onChange({ ...filter, search: value })}
      />
    </div>
  );
}
