import { Button } from '@fluentui/react-components';
import { useCallback } from 'react';
import { VERSION } from '../../version';
import { about as words, PRODUCT } from '../../words';
import { AsyncContent } from '../common/AsyncContent';
import { useSession } from '../common/SessionContext';
import { useSharedStyles } from '../common/styles';

/** 关于: the product, its version, and its treatment of the workbook. */
export function AboutScreen() {
  const shared = useSharedStyles();
  const { engine, host } = useSession();
  const load = useCallback(() => engine.ruleCount(), [engine]);
  return (
    <div className={shared.page}>
      <h2 className={shared.heading}>{PRODUCT}</h2>
      {[words.version(VERSION), words.purpose, words.writes, words.privacy].map((text) => (
        <p key={text} className={shared.text}>
          {text}
        </p>
      ))}
      <AsyncContent load={load}>
        {(count) => <p className={shared.text}>{words.rules(count)}</p>}
      </AsyncContent>
      {host.inExcel && (
        <>
          <p className={shared.text}>{words.selfTest}</p>
          <div className={shared.row}>
            <Button size="small" onClick={() => window.location.assign('selftest.html')}>
              {words.openSelfTest}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
