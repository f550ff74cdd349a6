import { Component, type ReactNode } from 'react';
import { failureOf, type Failure } from '../../session/failure';
import { FailureMessage } from '../states/FailureMessage';

interface Props {
  readonly version: string;
  readonly children: ReactNode;
}

/** Where drawing fails, a message with 重试 and 复制详情 instead of a blank pane. */
export class ErrorBoundary extends Component<Props, { readonly failure: Failure | null }> {
  override state: { readonly failure: Failure | null } = { failure: null };

  static getDerivedStateFromError(error: unknown): { failure: Failure } {
    return { failure: failureOf('check', error) };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    return (
      <FailureMessage
        failure={failure}
        version={this.props.version}
        onRetry={() => this.setState({ failure: null })}
      />
    );
  }
}
