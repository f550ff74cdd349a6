/** Names of elements and attributes, read from bytes once each, and the namespaces that their prefixes stand for. */
import { XlsxError } from '../errors';
import { MAX_PREFIXES } from '../limits';
import { plainText } from './characters';

/** SpreadsheetML's namespaces, transitional and strict; some writers leave it out. */
const MAIN = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  '',
]);

/** What a prefix stands for at the place that is being read; `undefined` where nothing declares it. */
interface Binding {
  namespace: string | undefined;
}

export interface Name {
  readonly bytes: Uint8Array;
  /** As written, with its prefix. */
  readonly text: string;
  readonly prefix: string;
  readonly local: string;
  /** Its characters are those of a name, with at most one colon, and that within. */
  readonly isValid: boolean;
  readonly binding: Readonly<Binding>;
  /** What it means as an element's name in the namespace in which that was last asked. */
  meaning: string;
  meantIn: string | undefined;
}

interface Declaration {
  readonly binding: Binding;
  readonly before: string | undefined;
}

/** XML 1.0, production 5, without U+FFFD, which stands for bytes that are none. */
const VALID =
  /^[:A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffc\u{10000}-\u{effff}][-.0-9:A-Z_a-z\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u200c-\u200d\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffc\u{10000}-\u{effff}]*$/u;
/** Nearly all names, told at once. */
const PLAIN = /^[A-Z_a-z][-.0-9A-Z_a-z]*$/;

const BUCKETS = 1024;
/** Names that are kept; a part of endless names is read all the same. */
const MOST_KEPT = 4096;
const COLON = 0x3a;

export class Names {
  private readonly buckets: Name[][] = [];
  private kept = 0;
  /** By prefix. They stay when a declaration ends: names refer to them. */
  private readonly bindings = new Map<string, Binding>([
    ['xml', { namespace: 'http://www.w3.org/XML/1998/namespace' }],
    ['', { namespace: '' }],
  ]);
  private readonly declared: Declaration[] = [];

  constructor(private readonly partName: string) {}

  /** The name that stands in these bytes. @throws XlsxError `suspicious` for prefixes without an end */
  at(bytes: Uint8Array, start: number, end: number): Name {
    let hash = end - start;
    for (let i = start; i < end; i++) hash = (hash * 31 + (bytes[i] ?? 0)) & (BUCKETS - 1);
    const bucket = (this.buckets[hash] ??= []);
    for (const name of bucket) if (isAt(name, bytes, start, end)) return name;
    const name = this.newName(bytes.slice(start, end));
    if (this.kept < MOST_KEPT) {
      this.kept++;
      bucket.push(name);
    }
    return name;
  }

  /**
   * What an element's name means: the local name of SpreadsheetML, whatever its prefix; `{namespace}name` for others.
   * @returns `null` for a prefix that nothing declares
   */
  meaningOf(name: Name): string | null {
    const { namespace } = name.binding;
    if (namespace === undefined) return null;
    if (namespace !== name.meantIn) {
      name.meantIn = namespace;
      name.meaning = MAIN.has(namespace) ? name.local : `{${namespace}}${name.local}`;
    }
    return name.meaning;
  }

  /** The namespace of a name's prefix; `undefined` when nothing declares it. */
  namespaceOf({ binding }: Name): string | undefined {
    return binding.namespace;
  }

  /** Takes in `xmlns` (for the prefix '') or `xmlns:prefix`. */
  declare(prefix: string, namespace: string): void {
    const binding = this.bindingOf(prefix);
    this.declared.push({ binding, before: binding.namespace });
    binding.namespace = namespace;
  }

  /** Forgets the last declarations, as their element ends. */
  forget(count: number): void {
    for (let i = 0; i < count; i++) {
      const last = this.declared.pop();
      if (last) last.binding.namespace = last.before;
    }
  }

  private bindingOf(prefix: string): Binding {
    const known = this.bindings.get(prefix);
    if (known) return known;
    if (this.bindings.size >= MAX_PREFIXES)
      throw new XlsxError('suspicious', 'prefixes without an end', this.partName);
    const binding = { namespace: undefined };
    this.bindings.set(prefix, binding);
    return binding;
  }

  private newName(bytes: Uint8Array): Name {
    const text = plainText(bytes, 0, bytes.length);
    const colon = bytes.indexOf(COLON);
    const at = colon < 0 ? 0 : text.indexOf(':') + 1;
    const prefix = text.slice(0, Math.max(0, at - 1));
    return {
      bytes,
      text,
      prefix,
      local: text.slice(at),
      isValid: isValid(text),
      binding: this.bindingOf(prefix),
      meaning: '',
      meantIn: undefined,
    };
  }
}

/** Tells whether a name stands in these bytes. */
export function isAt({ bytes: own }: Name, bytes: Uint8Array, start: number, end: number): boolean {
  if (own.length !== end - start) return false;
  for (let i = 0; i < own.length; i++) if (own[i] !== bytes[start + i]) return false;
  return true;
}

function isValid(text: string): boolean {
  return PLAIN.test(text) || (VALID.test(text) && /^[^:]+(?::[^:]+)?$/.test(text));
}
