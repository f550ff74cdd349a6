import { useCallback, useMemo } from 'react';
import type { CheckedView, ComparisonView, CoverageView } from '../../../engine/views';
import { saveFile } from '../../browser/download';
import { reportHtml } from '../../report/html';
import { reportModel } from '../../report/model';
import { reportSheet } from '../../report/sheet';
import { isQuiet, type Outcome } from '../../session/state';
import { report as reportWords } from '../../words';
import { AsyncContent } from '../common/AsyncContent';
import { useSession, useSessionState } from '../common/SessionContext';
import { ReportScreen } from './ReportScreen';

export interface ReportPageProps {
  readonly checked: CheckedView;
  readonly outcome: Outcome;
  readonly version: string;
}

/** What the report shows besides the result of the check. */
interface Additions {
  readonly coverage: CoverageView | null;
  readonly comparison: ComparisonView | null;
}

/** 校验报告 of the form as last checked, with 与上年对照 while last year's form is chosen. */
export function ReportPage(props: ReportPageProps) {
  const { engine } = useSession();
  const { lastYear } = useSessionState();
  const [result, formId] = [props.outcome.result.id, props.checked.form.id];
  const load = useCallback(async (): Promise<Additions> => {
    const { coverage } = await engine.money({ result, formId });
    if (lastYear?.kind !== 'chosen') return { coverage, comparison: null };
    const { last, anyway } = lastYear;
    const comparison = await engine.compareYears({ result, formId, last });
    return { coverage, comparison: comparison.mismatch === null || anyway ? comparison : null };
  }, [engine, result, formId, lastYear]);
  return <AsyncContent load={load}>{(additions) => <LoadedReport {...props} {...additions} />}</AsyncContent>;
}

function LoadedReport({ checked, outcome, version, coverage, comparison }: ReportPageProps & Additions) {
  const session = useSession();
  const { stale, log, busy, reportPlaced, officeRules } = useSessionState();
  const model = useMemo(
    () => reportModel({ checked, outcome, stale, log, version, officeRules, comparison, coverage }),
    [checked, outcome, stale, log, version, officeRules, comparison, coverage],
  );
  return (
    <ReportScreen
      model={model}
      busy={busy !== null && !isQuiet(busy)}
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
