/** Arguments of a call, checked when they are read. Each method @throws RichApiError `InvalidArgument`. */
import { RichApiError } from './errors';

/** Recognizes objects of a type of the object model. */
interface Recognizes<T> {
  targetOf(object: unknown): T | undefined;
}

export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  /** As given; `undefined` if absent or `null`. */
  raw(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  text(index: number): string {
    return this.optionalText(index) ?? this.#refuse(index, 'a text');
  }

  optionalText(index: number): string | undefined {
    const value = this.raw(index);
    if (value === undefined || typeof value === 'string') return value;
    return this.#refuse(index, 'a text');
  }

  integer(index: number): number {
    const value = this.raw(index);
    return typeof value === 'number' && Number.isSafeInteger(value)
      ? value
      : this.#refuse(index, 'an integer');
  }

  optionalBoolean(index: number): boolean {
    const value = this.raw(index);
    if (value === undefined || typeof value === 'boolean') return value ?? false;
    return this.#refuse(index, 'a boolean');
  }

  /** One of the words; the first if the argument is absent. */
  oneOf<Word extends string>(index: number, words: readonly [Word, ...Word[]]): Word {
    const value = this.raw(index);
    if (value === undefined) return words[0];
    return words.find((word) => word === value) ?? this.#refuse(index, `one of ${words.join(', ')}`);
  }

  /** The target of an object argument. */
  object<T>(index: number, type: Recognizes<T>): T {
    return type.targetOf(this.raw(index)) ?? this.#refuse(index, 'an object of the right type');
  }

  #refuse(index: number, wanted: string): never {
    throw new RichApiError('InvalidArgument', `argument ${index + 1} should be ${wanted}`);
  }
}
