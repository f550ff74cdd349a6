/** The parts of an Office package with unsaved changes. */
import { XlsxError } from '../errors';
import { MAX_PART_BYTES, MAX_SMALL_PART_BYTES, MAX_TOTAL_BYTES } from '../limits';
import { decodeXml, encodeXml, encodingOf } from '../xml/encoding';
import { XmlParser, type WorkDone, type XmlHandlers } from '../xml/parse';
import type { Compression } from '../zip/compression';
import { readDirectory, sameBytes, type ZipDirectory, type ZipEntry } from '../zip/directory';
import { inflatePieces, inflateWhole } from '../zip/inflate';
import { rewriteZip } from '../zip/rewrite';

/** The package. Part names have no leading `/` and are compared case-insensitively (ECMA-376 part 2, 9.1.1.1.2). */
export class XlsxPackage {
  private readonly directory: ZipDirectory;
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private changes = new Map<string, Uint8Array | null>();

  private readonly bytes: Uint8Array;

  /** @throws XlsxError if the bytes are not a valid zip file */
  constructor(
    bytes: Uint8Array,
    private readonly compression: Compression,
  ) {
    // `slice` of a Node.js Buffer shares its memory, so that saving would change the original.
    this.bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.directory = readDirectory(this.bytes);
    this.entries = new Map(this.directory.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  has(partName: string): boolean {
    const entry = this.entries.get(partName.toLowerCase());
    return entry !== undefined && this.changes.get(entry.name) !== null;
  }

  /**
   * Parses an XML part that is inflated as a whole.
   * @param most largest inflated size in bytes
   * @throws XlsxError `damaged` if it is missing or broken, or `too-large`
   */
  parse(partName: string, handlers: XmlHandlers, most = MAX_SMALL_PART_BYTES): void {
    parseAll(partName, this.content(partName, most), handlers);
  }

  /** Parses a part of any size while it is inflated, without holding it as a whole. @throws XlsxError */
  async stream(partName: string, handlers: XmlHandlers, work: WorkDone): Promise<void> {
    const entry = this.entry(partName);
    const change = this.changes.get(entry.name);
    if (change) {
      parseAll(partName, change, handlers, work);
      return;
    }
    const parser = new XmlParser(partName, handlers, work);
    await inflatePieces(this.bytes, entry, this.compression, (piece) => parser.push(piece));
    parser.end();
  }

  /** The bytes of a part. @param most largest inflated size */
  content(partName: string, most = MAX_PART_BYTES): Uint8Array {
    const entry = this.entry(partName);
    return this.changes.get(entry.name) ?? inflateWhole(this.bytes, entry, this.compression, most);
  }

  /**
   * Refuses parts whose total size exceeds the limit, before any of them is inflated.
   * @throws XlsxError `too-large`
   */
  assertReadable(partNames: readonly string[]): void {
    const sizes = partNames.map((name) => this.sizeOf(name));
    if (sizes.reduce((sum, size) => sum + size, 0) > MAX_TOTAL_BYTES)
      throw XlsxError.tooLarge('total-bytes', MAX_TOTAL_BYTES);
  }

  text(partName: string): string {
    return decodeXml(this.content(partName), partName);
  }

  /** Replaces the text of an XML part; it keeps its encoding. @throws XlsxError `too-large` if the result would be too large to be read */
  setText(partName: string, text: string): void {
    const entry = this.entry(partName);
    const bytes = encodeXml(text, encodingOf(this.content(partName)));
    if (bytes.length > MAX_PART_BYTES) throw XlsxError.tooLarge('part-bytes', MAX_PART_BYTES, partName);
    this.changes.set(entry.name, bytes);
  }

  /** Removes a part. The caller removes its relationship and content type. */
  remove(partName: string): void {
    this.changes.set(this.entry(partName).name, null);
  }

  /** Runs a function that changes several parts; if it throws, all changes are undone. */
  transaction(change: () => void): void {
    const before = new Map(this.changes);
    try {
      change();
    } catch (error) {
      this.changes = before;
      throw error;
    }
  }

  /** The package as a file; without changes a copy of the original bytes. */
  save(): Uint8Array {
    return this.changes.size === 0
      ? this.bytes.slice()
      : rewriteZip(this.bytes, this.directory, this.changes, this.compression);
  }

  /** Inflated bytes of a part. */
  sizeOf(partName: string): number {
    const entry = this.entry(partName);
    return this.changes.get(entry.name)?.length ?? entry.size;
  }

  /** Names of entries that differ in another package, are missing in it, or exist only in it. Ignores unsaved changes. */
  differencesTo(other: XlsxPackage): { changed: string[]; gone: string[]; added: string[] } {
    const names = (pkg: XlsxPackage) => pkg.directory.entries.map(({ name }) => name);
    const stored = (pkg: XlsxPackage, name: string) => {
      const { start, end } = pkg.entry(name);
      return pkg.bytes.subarray(start, end);
    };
    const kept = names(this).filter((name) => other.has(name));
    return {
      changed: kept.filter((name) => !sameBytes(stored(this, name), stored(other, name))),
      gone: names(this).filter((name) => !other.has(name)),
      added: names(other).filter((name) => !this.has(name)),
    };
  }

  private entry(partName: string): ZipEntry {
    const entry = this.entries.get(partName.toLowerCase());
    if (!entry || this.changes.get(entry.name) === null)
      throw new XlsxError('damaged', 'missing part', partName);
    return entry;
  }
}

function parseAll(partName: string, bytes: Uint8Array, handlers: XmlHandlers, work?: WorkDone): void {
  const parser = new XmlParser(partName, handlers, work);
  parser.push(bytes);
  parser.end();
}
