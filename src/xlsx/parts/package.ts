/** The parts of an Office package, and changes to them that are not yet saved. */
import { XlsxError } from '../errors';
import { MAX_TOTAL_BYTES } from '../limits';
import { readDirectory, type ZipDirectory, type ZipEntry } from '../zip/directory';
import { inflateEntry } from '../zip/inflate';
import { rewriteZip } from '../zip/rewrite';
import { XmlDecoder, encodeXml, encodingOf } from '../xml/encoding';
import { parseXml, type XmlHandlers } from '../xml/parse';

/** Part names have no `/` in front and are compared without regard to case (ECMA-376 part 2, 9.1.1.1.2). */
export class XlsxPackage {
  private readonly directory: ZipDirectory;
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private changes = new Map<string, Uint8Array | null>();
  /** Sizes of the parts that were read, so that many parts together are bounded too. */
  private readonly readSizes = new Map<string, number>();

  /** @throws XlsxError when the bytes are no sound zip */
  constructor(private readonly bytes: Uint8Array) {
    this.directory = readDirectory(bytes);
    this.entries = new Map(this.directory.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  has(partName: string): boolean {
    const entry = this.entries.get(partName.toLowerCase());
    return entry !== undefined && this.changes.get(entry.name) !== null;
  }

  /** Parses an XML part. @throws XlsxError `damaged` when it is missing or broken */
  parse(partName: string, handlers: XmlHandlers): void {
    parseXml(partName, (onChunk) => this.stream(partName, onChunk), handlers);
  }

  /** A whole XML part as text. */
  text(partName: string): string {
    const decoder = new XmlDecoder(partName);
    const pieces: string[] = [];
    this.stream(partName, (chunk) => pieces.push(decoder.push(chunk)));
    pieces.push(decoder.push(new Uint8Array(), true));
    return pieces.join('');
  }

  /** Replaces the text of an XML part; it keeps its encoding. */
  setText(partName: string, text: string): void {
    const entry = this.entry(partName);
    let head = new Uint8Array();
    this.stream(partName, (chunk) => {
      if (head.length === 0) head = chunk.slice(0, 200);
    });
    this.changes.set(entry.name, encodeXml(text, encodingOf(head, partName)));
  }

  /** Takes a part out. Its relationship and content type are the caller's to remove. */
  remove(partName: string): void {
    this.changes.set(this.entry(partName).name, null);
  }

  /** Makes changes to several parts, or none of them when one fails. */
  transaction(change: () => void): void {
    const before = new Map(this.changes);
    try {
      change();
    } catch (error) {
      this.changes = before;
      throw error;
    }
  }

  /** The package as a file. Without changes these are the bytes it was opened with. */
  save(): Uint8Array {
    return this.changes.size === 0
      ? this.bytes.slice()
      : rewriteZip(this.bytes, this.directory, this.changes);
  }

  private stream(partName: string, onChunk: (chunk: Uint8Array) => void): void {
    const entry = this.entry(partName);
    const change = this.changes.get(entry.name);
    if (change) {
      onChunk(change);
      return;
    }
    this.readSizes.set(entry.name, entry.size);
    const total = [...this.readSizes.values()].reduce((sum, size) => sum + size, 0);
    if (total > MAX_TOTAL_BYTES)
      throw new XlsxError('too-large', 'the parts together are too large', partName);
    inflateEntry(this.bytes, entry, onChunk);
  }

  private entry(partName: string): ZipEntry {
    const entry = this.entries.get(partName.toLowerCase());
    if (!entry || this.changes.get(entry.name) === null)
      throw new XlsxError('damaged', 'missing part', partName);
    return entry;
  }
}
