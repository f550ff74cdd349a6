/** 与上年对照: the form of last year that is compared with the shown one. The engine reads last year's file; none of it is stored. */
import type { ComparisonQuestion, Engine } from '../../engine/engine';
import type { ComparedYearView } from '../../engine/views';

/** The form of last year; `null` in the state if none was chosen. */
export type LastYear =
  | { readonly kind: 'reading' }
  /** The reason in Chinese why the file cannot be used. */
  | { readonly kind: 'unusable'; readonly file: string; readonly error: string }
  /** The file has several forms. */
  | { readonly kind: 'several'; readonly file: string; readonly forms: readonly ComparedYearView[] }
  | {
      readonly kind: 'chosen';
      readonly last: ComparisonQuestion['last'];
      /** The person requested the comparison although project or year differ. */
      readonly anyway: boolean;
    };

export class LastYearChooser {
  /** The file that was chosen last. The result of an earlier one that is read later must not replace it. */
  private latest: File | null = null;

  constructor(
    private readonly engine: Pick<Engine, 'openLastYear'>,
    private readonly get: () => LastYear | null,
    private readonly set: (lastYear: LastYear | null) => void,
  ) {}

  /** Reads a file. Never rejects: errors become part of the state. */
  async open(file: File): Promise<void> {
    this.latest = file;
    this.set({ kind: 'reading' });
    const next = await this.read(file);
    if (this.latest === file) this.set(next);
  }

  /** Selects one of the forms. */
  choose(last: ComparisonQuestion['last']): void {
    this.latest = null;
    this.set({ kind: 'chosen', last, anyway: false });
  }

  /** Compares forms that do not seem to belong together. */
  compareAnyway(): void {
    const lastYear = this.get();
    if (lastYear?.kind === 'chosen') this.set({ ...lastYear, anyway: true });
  }

  /** Ends the comparison. */
  close(): void {
    this.latest = null;
    this.set(null);
  }

  private async read(file: File): Promise<LastYear> {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const answer = await this.engine.openLastYear({ name: file.name, bytes });
      if ('error' in answer) return { kind: 'unusable', file: file.name, error: answer.error };
      if (answer.forms.length > 1) return { kind: 'several', file: file.name, forms: answer.forms };
      return { kind: 'chosen', last: { fileForm: 0 }, anyway: false };
    } catch (error) {
      console.warn(error);
      return {
        kind: 'unusable',
        file: file.name,
        error: '文件没有读出，可能被移走或正被别的程序占用，请再选一次。',
      };
    }
  }
}
