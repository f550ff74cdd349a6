import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { keyboard as words } from '../../words';
import { useSession } from '../common/SessionContext';
import { useSharedStyles } from '../common/styles';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    // Width of the longest key in all groups.
    gridTemplateColumns: 'minmax(112px, auto) 1fr',
    '@media (max-width: 260px)': { gridTemplateColumns: '1fr', rowGap: 0 },
    gap: '6px 12px',
    margin: 0,
  },
  keys: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  effect: { margin: 0, '@media (max-width: 260px)': { marginBottom: '6px' } },
});

/** 键盘操作: the list of keys. */
export function KeyboardScreen() {
  const { host } = useSession();
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <div className={shared.page}>
      <p className={shared.text}>{words.intro}</p>
      {words.groups.map(({ title, keys }) => (
        <Fragment key={title}>
          <h2 className={shared.subheading}>{title}</h2>
          <dl className={styles.list}>
            {keys.map(([key, effect]) => (
              <Fragment key={key}>
                <dt className={styles.keys}>{key}</dt>
                <dd className={styles.effect}>{effect}</dd>
              </Fragment>
            ))}
          </dl>
        </Fragment>
      ))}
      {host.inExcel && <p className={mergeClasses(shared.text, shared.caption)}>{words.host}</p>}
    </div>
  );
}
