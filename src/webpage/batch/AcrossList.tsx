import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { AcrossPlace, AcrossResult } from '../../check/across';
import { NO_PROJECT } from '../../overview';
import { acrossChecked } from '../../overview/tables';
import { acrossWords } from '../../overview/words';
import { groupAcross, type AcrossGroup } from '../../overview/across-groups';
import { SmallButton } from '../../taskpane/components/common/SmallButton';
import { StateIcon } from '../../taskpane/components/common/StateIcon';
import { useSharedStyles } from '../../taskpane/components/common/styles';
import { useApp } from '../components/AppContext';
import { batch as words } from '../words';
import { useListStyles } from './list-styles';

const PAGE = 50;

const useStyles = makeStyles({
  pages: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', padding: '8px 0' },
});

/** Findings between forms, each with both places. */
export function AcrossList({ across }: { readonly across: AcrossResult | null }) {
  const styles = useStyles();
  const list = useListStyles();
  const shared = useSharedStyles();
  const [page, setPage] = useState(0);
  const findings = useMemo(() => groupAcross(across?.findings ?? []), [across]);
  const from = page * PAGE;
  const shown = findings.slice(from, from + PAGE);
  return (
    <div className={list.root} tabIndex={0} role="region" aria-label={words.across}>
      {!across && <p className={shared.text}>{words.acrossPending}</p>}
      {across && findings.length === 0 && <p className={shared.text}>{words.acrossNone(across.forms)}</p>}
      <ul className={shared.list}>
        {shown.map((finding, index) => (
          <Found key={from + index} finding={finding} />
        ))}
      </ul>
      {across && (
        <ul className={mergeClasses(shared.list, shared.caption)}>
          {acrossChecked(across).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {findings.length > PAGE && (
        <div className={styles.pages}>
          <Button size="small" disabledFocusable={page === 0} onClick={() => setPage(page - 1)}>
            {words.previous}
          </Button>
          <Button
            size="small"
            disabledFocusable={from + PAGE >= findings.length}
            onClick={() => setPage(page + 1)}
          >
            {words.next}
          </Button>
          <span role="status" className={shared.caption}>
            {words.page(from + 1, from + shown.length, findings.length)}
          </span>
        </div>
      )}
    </div>
  );
}

function Found({ finding }: { readonly finding: AcrossGroup }) {
  const list = useListStyles();
  return (
    <li className={list.item}>
      <div className={list.finding}>
        <StateIcon tone={finding.severity} />
        {finding.message}
      </div>
      {finding.places.map((place, index) => (
        <Place key={index} name={acrossWords.form(index)} place={place} />
      ))}
    </li>
  );
}

function Place({ name, place }: { readonly name: string; readonly place: AcrossPlace }) {
  const app = useApp();
  const list = useListStyles();
  const shared = useSharedStyles();
  const { file, project, sheet, cell } = place;
  return (
    <div className={mergeClasses(list.details, list.line)}>
      <span className={shared.caption}>{name}</span>
      <SmallButton subtle onClick={() => app.openPlace(place)}>
        {sheet === null || cell === null ? file : `${file} ${sheet}!${cell}`}
      </SmallButton>
      <span>{project || NO_PROJECT}</span>
    </div>
  );
}
