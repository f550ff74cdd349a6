import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { actions } from '../../words';

/** 关闭提示, in the corner of a message. */
export function CloseButton({ onClose }: { readonly onClose: () => void }) {
  return (
    <Button
      size="small"
      appearance="transparent"
      aria-label={actions.close}
      icon={<Dismiss16Regular />}
      onClick={onClose}
    />
  );
}
