import { chooseProfile, describeNoForm, labelsOf } from '../../check';
import { comparableForm } from '../../comparison';
import { readForms } from '../../reading';
import { InputError, type Files } from '../io';
import { openFile } from '../open';
import { displayName } from '../terminal-text';
import { oneLine } from '../words';
import type { FileTask, JobOptions, TaskResult } from '../task';

/** Reads the forms of a file for a comparison with another year. @throws InputError if it holds no form */
export async function compareFile(
  { options }: Pick<JobOptions, 'options'>,
  { path }: FileTask,
  files: Files,
): Promise<TaskResult> {
  const { snapshot } = await openFile(path, files);
  const reading = readForms(snapshot, { labels: labelsOf(options.config) });
  if (reading.forms.length === 0)
    throw new InputError(oneLine(`${displayName(path)}：${describeNoForm(reading)}`));
  const years = reading.forms.map((form, index) => {
    const { yearBudgetGrowth, yearPriceGrowth } = chooseProfile(form, options);
    return { file: path, index, form: comparableForm(form), settings: { yearBudgetGrowth, yearPriceGrowth } };
  });
  return { output: [], blocked: false, years };
}
