import type { Ref } from 'react';
import type { CheckedView } from '../../../engine/views';
import { blank as words } from '../../words';
import { useSharedStyles } from '../common/styles';
import { SectionList } from '../recognition/SectionList';
import { StatusPanel } from '../status/StatusPanel';

export interface BlankScreenProps {
  readonly checked: CheckedView;
  readonly statusRef: Ref<HTMLDivElement>;
}

/** 尚未填写: shown for an empty template. */
export function BlankScreen({ checked, statusRef }: BlankScreenProps) {
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
