import type { ReactNode } from 'react';
import { failureOf } from '../../session/failure';
import { ErrorBoundary } from '../common/ErrorBoundary';
import { FailureMessage } from './FailureMessage';

/** Shows a message with 重试 and 复制详情 in place of a blank page if drawing fails. */
export function FailureBoundary(props: { readonly version: string; readonly children: ReactNode }) {
  return (
    <ErrorBoundary
      fallback={(error, retry) => (
        <FailureMessage failure={failureOf('check', error)} version={props.version} onRetry={retry} />
      )}
    >
      {props.children}
    </ErrorBoundary>
  );
}
