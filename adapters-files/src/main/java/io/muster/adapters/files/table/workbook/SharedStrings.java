package io.muster.adapters.files.table.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The texts that cells name by their number. They may be as many as the cells, and so are kept in a temporary file of pages, the
 * pages used last in memory. Most programs number texts in the order of the cells, which then go through the file from its beginning.
 */
final class SharedStrings implements Closeable {
    private static final int PAGE_BYTES = 1 << 13;
    /** Two thousand pages are 16 MB, and hold what the cells of a sheet repeat. Longer ones, of texts like novels, are not kept. */
    private static final int PAGES_KEPT = 2_000;

    private final FileChannel file;
    private final ByteBuffer page = ByteBuffer.allocate(PAGE_BYTES + 4 + 6 * WorkbookLimits.TEXT_CHARACTERS);
    /** Where each page begins, and which is the first text on it. */
    private long[] starts = new long[64];
    private int[] firsts = new int[64];
    private int pages;
    private int count;
    private int current = -1;
    private byte[] bytes = new byte[0];
    private int cursorText;
    private int cursorByte;
    private final Map<Integer, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
            return size() > PAGES_KEPT;
        }
    };

    private SharedStrings() throws IOException {
        file = TemporaryFile.channel();
    }

    static SharedStrings read(Markup markup) throws IOException {
        SharedStrings strings = new SharedStrings();
        try {
            for (int event = markup.next(); event != Markup.DOCUMENT_END; event = markup.next()) {
                if (event == Markup.START && markup.name().equals("si")) {
                    strings.add(RichText.read(markup), markup);
                } else if (event == Markup.START && !markup.name().equals("sst")) {
                    markup.skip();
                }
            }
            strings.turnPage();
            return strings;
        } catch (IOException | RuntimeException e) {
            strings.close();
            throw e;
        }
    }

    private void add(String text, Markup markup) throws IOException {
        if (page.position() >= PAGE_BYTES) {
            turnPage();
        }
        if (starts[pages] > WorkbookLimits.SHARED_BYTES) {
            throw markup.tooLarge("has more than " + (WorkbookLimits.SHARED_BYTES >> 30) + " GiB of texts");
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        page.putInt(encoded.length).put(encoded);
        count++;
    }

    private void turnPage() throws IOException {
        page.flip();
        long end = starts[pages] + page.limit();
        for (long at = starts[pages]; page.hasRemaining();) {
            at += file.write(page, at);
        }
        page.clear();
        pages++;
        if (pages == starts.length) {
            starts = Arrays.copyOf(starts, pages * 2);
            firsts = Arrays.copyOf(firsts, pages * 2);
        }
        starts[pages] = end;
        firsts[pages] = count;
    }

    int count() {
        return count;
    }

    /** @param index from 0, below {@link #count} */
    String get(int index) throws IOException {
        if (current < 0 || index < firsts[current] || index >= firsts[current + 1]) {
            turnTo(index);
        }
        if (index < cursorText) {
            cursorText = firsts[current];
            cursorByte = 0;
        }
        while (cursorText < index) {
            cursorByte += 4 + length();
            cursorText++;
        }
        return new String(bytes, cursorByte + 4, length(), StandardCharsets.UTF_8);
    }

    private int length() {
        return (bytes[cursorByte] & 0xFF) << 24 | (bytes[cursorByte + 1] & 0xFF) << 16 | (bytes[cursorByte + 2] & 0xFF) << 8
            | bytes[cursorByte + 3] & 0xFF;
    }

    private void turnTo(int index) throws IOException {
        int found = Arrays.binarySearch(firsts, 0, pages, index);
        current = found >= 0 ? found : -found - 2;
        cursorText = firsts[current];
        cursorByte = 0;
        bytes = kept.get(current);
        if (bytes == null) {
            ByteBuffer read = ByteBuffer.allocate((int) (starts[current + 1] - starts[current]));
            while (read.hasRemaining()) {
                if (file.read(read, starts[current] + read.position()) < 0) {
                    throw new IOException("the temporary file of a workbook's texts ended early");
                }
            }
            bytes = read.array();
            if (bytes.length <= 2 * PAGE_BYTES) {
                kept.put(current, bytes);
            }
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
