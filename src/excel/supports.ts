/** Tells whether this Excel has a requirement set of ExcelApi, such as `1.18`. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
