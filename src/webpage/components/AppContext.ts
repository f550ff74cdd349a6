import { storeContext } from '../../taskpane/components/common/store-context';
import type { AppController, AppState } from '../app-controller';

export const [AppContext, useApp, useAppState] = storeContext<AppState, AppController>();
