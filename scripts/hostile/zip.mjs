/** Writes zips with parts that are far larger than the memory used to write them. */
import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A part made of repeated pieces; only one copy of each piece is compressed. */
export class Part {
  chunks = [];
  size = 0;
  crc = 0;

  constructor(...pieces) {
    for (const piece of pieces) this.add(piece);
  }

  /** @param times number of repetitions */
  add(text, times = 1) {
    const bytes = Buffer.from(text);
    if (bytes.length === 0 || times === 0) return this;
    // Larger blocks need fewer copies.
    const batch = Math.min(times, Math.max(1, Math.floor(1_000_000 / bytes.length)));
    const block = batch === 1 ? bytes : Buffer.from(text.repeat(batch));
    const packed = deflateRawSync(block, { finishFlush: constants.Z_FULL_FLUSH });
    for (let done = 0; done + batch <= times; done += batch) this.take(packed, block);
    const rest = times % batch;
    if (rest > 0) {
      const last = Buffer.from(text.repeat(rest));
      this.take(deflateRawSync(last, { finishFlush: constants.Z_FULL_FLUSH }), last);
    }
    return this;
  }

  take(packed, block) {
    this.chunks.push(packed);
    this.size += block.length;
    this.crc = crc32(block, this.crc);
  }

  data() {
    return Buffer.concat([...this.chunks, deflateRawSync(Buffer.alloc(0))]);
  }
}

/** A zip of parts by name: texts, bytes or `Part`s. @param claims false sizes in the directory */
export function zipOf(parts, claims = {}) {
  const locals = [];
  const records = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const part = content instanceof Part ? content : new Part(content);
    const data = part.data();
    const size = claims[name] ?? part.size;
    const title = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    const fields = Buffer.alloc(22);
    // Version, UTF-8 names, deflated, a fixed time.
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(0x5c210000, 6);
    fields.writeUInt32LE(part.crc >>> 0, 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.copy(local, 4);
    local.writeUInt16LE(title.length, 26);
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(20, 4);
    fields.copy(record, 6);
    record.writeUInt16LE(title.length, 28);
    record.writeUInt32LE(at, 42);
    locals.push(local, title, data);
    records.push(record, title);
    at += 30 + title.length + data.length;
  }
  const directory = Buffer.concat(records);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}
