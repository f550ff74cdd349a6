import { Link } from '@fluentui/react-components';
import { RULES } from '../../../rules/registry';
import { about as words, PRODUCT } from '../../words';
import { useSharedStyles } from '../common/styles';

/** 关于: what this is, and what it does with the workbook. */
export function AboutScreen(props: { readonly version: string; readonly inExcel: boolean }) {
  const { version, inExcel } = props;
  const shared = useSharedStyles();
  return (
    <div className={shared.page}>
      <h2 className={shared.heading}>{PRODUCT}</h2>
      {[words.version(version), words.purpose, words.writes, words.privacy, words.rules(RULES.length)].map(
        (text) => (
          <p key={text} className={shared.text}>
            {text}
          </p>
        ),
      )}
      {inExcel && (
        <p className={shared.text}>
          {words.selfTest} <Link href="selftest.html">{words.openSelfTest}</Link>
        </p>
      )}
    </div>
  );
}
