const CRC = Uint32Array.from({length: 256}, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) {
    crc = crc & 1 ? crc >>> 1 ^ 0xEDB88320 : crc >>> 1;
  }
  return crc;
});

async function crcOf(file) {
  let crc = -1;
  const reader = file.stream().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const byte of part.value) {
      crc = CRC[(crc ^ byte) & 0xFF] ^ crc >>> 8;
    }
  }
  return ~crc >>> 0;
}

/** Numbers in the format's order of bytes. `shape` has how many bytes each takes. */
function bytes(shape, ...numbers) {
  const view = new DataView(new ArrayBuffer(shape.reduce((sum, size) => sum + size, 0)));
  let at = 0;
  shape.forEach((size, i) => {
    size === 2 ? view.setUint16(at, numbers[i], true) : view.setUint32(at, numbers[i], true);
    at += size;
  });
  return view;
}

/** `a.csv`, and for another of that name `a (2).csv`. */
function names(files) {
  const taken = new Set();
  return files.map(({name}) => {
    let free = name;
    for (let count = 2; taken.has(free.toLowerCase()); count++) {
      const dot = name.lastIndexOf('.');
      free = dot > 0 ? `${name.slice(0, dot)} (${count})${name.slice(dot)}` : `${name} (${count})`;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}

/**
 * Several files as one ZIP archive (APPNOTE.TXT 6.3.10), stored and not deflated: nothing is copied, the browser reads the files as
 * it sends the archive. Together they must be below 4 GB.
 */
export async function zip(files, name) {
  const UTF8 = 0x0800;
  const parts = [];
  const directory = [];
  let offset = 0;
  const free = names(files);
  for (let i = 0; i < files.length; i++) {
    const path = new TextEncoder().encode(free[i]);
    const {size} = files[i];
    const common = [20, UTF8, 0, 0, 0x21, await crcOf(files[i]), size, size, path.length, 0];
    const shape = [2, 2, 2, 2, 2, 4, 4, 4, 2, 2];
    parts.push(bytes([4, ...shape], 0x04034B50, ...common), path, files[i]);
    directory.push(bytes([4, 2, ...shape, 2, 2, 2, 4, 4], 0x02014B50, 20, ...common, 0, 0, 0, 0, offset), path);
    offset += 30 + path.length + size;
  }
  const size = directory.reduce((sum, part) => sum + part.byteLength, 0);
  const end = bytes([4, 2, 2, 2, 2, 4, 4, 2], 0x06054B50, 0, 0, files.length, files.length, size, offset, 0);
  return new File([...parts, ...directory, end], name, {type: 'application/zip'});
}
