import type { Finding, FormStatus } from './result';

/** Whether a form may be submitted with these findings. */
export function statusOf(findings: readonly Finding[]): FormStatus {
  if (findings.some((finding) => finding.severity === 'error')) return 'blocked';
  const open = findings.some(
    (finding) => finding.severity === 'warning' && finding.explanation === undefined,
  );
  return open ? 'explain' : 'ready';
}
