import { useMemo } from 'react';
import type { CheckedForm } from '../../../check';
import type { CellRef } from '../../../workbook/cell';
import { saveFile } from '../../browser/download';
import { reportHtml } from '../../report/html';
import { reportModel } from '../../report/model';
import { reportSheet } from '../../report/sheet';
import { standardProfile } from '../../session/derive';
import type { Outcome } from '../../session/state';
import { report as reportWords } from '../../words';
import { AboutScreen } from '../about/AboutScreen';
import { useSession, useSessionState } from '../common/SessionContext';
import { KeyboardScreen } from '../about/KeyboardScreen';
import { RecognitionScreen } from '../recognition/RecognitionScreen';
import { ReportScreen } from '../report/ReportScreen';
import { SettingsScreen } from '../settings/SettingsScreen';
import type { PageId } from './usePaneView';

export interface PageContentProps {
  readonly page: PageId;
  /** `null` where the workbook has no form, or could not be read. */
  readonly checked: CheckedForm | null;
  readonly outcome: Outcome | null;
  readonly version: string;
  readonly onLocate: (at: CellRef) => void;
}

/** What stands on one of the pages under ⋯. */
export function PageContent({ page, checked, outcome, version, onLocate }: PageContentProps) {
  const session = useSession();
  const state = useSessionState();
  switch (page) {
    case 'report':
      return checked && outcome && <ReportPage checked={checked} outcome={outcome} version={version} />;
    case 'recognition':
      return checked && <RecognitionScreen checked={checked} onLocate={onLocate} />;
    case 'settings':
      return (
        <SettingsScreen
          settings={state.settings}
          profile={checked && standardProfile(checked.form, state)}
          inExcel={session.inExcel}
          onChange={(change) => void session.changeSettings(change)}
        />
      );
    case 'keyboard':
      return <KeyboardScreen inExcel={session.inExcel} />;
    case 'about':
      return <AboutScreen version={version} inExcel={session.inExcel} />;
  }
}

function ReportPage(props: {
  readonly checked: CheckedForm;
  readonly outcome: Outcome;
  readonly version: string;
}) {
  const { checked, outcome, version } = props;
  const session = useSession();
  const { stale, log, busy, reportPlaced, officeRules } = useSessionState();
  const model = useMemo(
    () => reportModel({ checked, outcome, stale, log, version, officeRules }),
    [checked, outcome, stale, log, version, officeRules],
  );
  return (
    <ReportScreen
      model={model}
      busy={busy !== null}
      placed={reportPlaced}
      outlets={session.outlets}
      onPlace={() => void session.placeReport(reportSheet(model))}
      onSave={() =>
        saveFile(reportWords.fileName(model.workbook), 'text/html;charset=utf-8', reportHtml(model))
      }
      onPrint={() => window.print()}
    />
  );
}
