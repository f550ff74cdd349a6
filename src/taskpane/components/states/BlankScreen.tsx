import type { Ref } from 'react';
import { blank as words } from '../../words';
import { useChecked } from '../common/SessionContext';
import { useSharedStyles } from '../common/styles';
import { SectionList } from '../recognition/SectionList';
import { StatusPanel } from '../status/StatusPanel';

/** 尚未填写: shown for an empty template. */
export function BlankScreen({ statusRef }: { readonly statusRef: Ref<HTMLDivElement> }) {
  const { checked } = useChecked();
  const shared = useSharedStyles();
  return (
    <>
      <StatusPanel ref={statusRef} tone="neutral" title={words.title} text={words.text} />
      <div className={shared.page}>
        <h2 className={shared.subheading}>{words.sections}</h2>
        <SectionList sections={checked.sections} />
      </div>
    </>
  );
}
