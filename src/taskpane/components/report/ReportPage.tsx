import { useMemo } from 'react';
import type { CheckedView } from '../../../engine/views';
import { saveFile } from '../../browser/download';
import { reportHtml } from '../../report/html';
import { reportModel } from '../../report/model';
import { reportSheet } from '../../report/sheet';
import type { Outcome } from '../../session/state';
import { report as reportWords } from '../../words';
import { useSession, useSessionState } from '../common/SessionContext';
import { ReportScreen } from './ReportScreen';

export interface ReportPageProps {
  readonly checked: CheckedView;
  readonly outcome: Outcome;
  readonly version: string;
}

/** 校验报告 of the form as last checked, and the ways out for it. */
export function ReportPage({ checked, outcome, version }: ReportPageProps) {
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
