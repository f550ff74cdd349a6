/** The browser window of all tests of the emulated Excel's host. */
import { excelLab } from '../support/emulated-excel';

export const lab = excelLab();
