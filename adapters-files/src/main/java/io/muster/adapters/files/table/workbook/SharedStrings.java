package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.zip.TemporaryFile;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The texts that cells name by their number. They may be as many as the cells, and so are kept in a temporary file of pages, the
 * pages used last in memory. Most programs number texts in the order of the cells, which then go through the file from its beginning.
 */
final class SharedStrings implements Closeable {
    private static final int PAGE_BYTES = 1 << 12;
    /** With those of texts like novels left out that is 16 MB, and holds what the cells of a sheet repeat. */
    private static final int PAGES_KEPT = 4_000;

    private final FileChannel file = TemporaryFile.channel();
    private final ByteBuffer written = ByteBuffer.allocate(PAGE_BYTES + 4 + 3 * WorkbookLimits.TEXT_CHARACTERS);
    /** By the first text on each. */
    private final TreeMap<Integer, Page> pages = new TreeMap<>();
    private final Map<Page, ByteBuffer> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Page, ByteBuffer> eldest) {
            return size() > PAGES_KEPT;
        }
    };
    private Page last = new Page(0, 0, 0, 0);
    private Page current = last;
    private ByteBuffer bytes = ByteBuffer.allocate(0);
    private int count;

    /**
     * Texts that stand together in the file, each behind its length.
     *
     * @param first of the texts
     * @param end the text behind the last
     */
    private record Page(int first, int end, long start, int length) {
    }

    private SharedStrings() throws IOException {
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
            strings.endPage();
            return strings;
        } catch (IOException | RuntimeException e) {
            strings.close();
            throw e;
        }
    }

    private void add(String text, Markup markup) throws IOException {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        written.putInt(encoded.length).put(encoded);
        count++;
        if (written.position() >= PAGE_BYTES) {
            endPage();
        }
        if (last.start() > WorkbookLimits.SHARED_BYTES) {
            throw markup.tooLarge("has more than " + (WorkbookLimits.SHARED_BYTES >> 20) + " MiB of texts");
        }
    }

    private void endPage() throws IOException {
        written.flip();
        last = new Page(last.end(), count, last.start() + last.length(), written.limit());
        while (written.hasRemaining()) {
            file.write(written, last.start() + written.position());
        }
        written.clear();
        pages.put(last.first(), last);
    }

    int count() {
        return count;
    }

    /** @param index from 0, below {@link #count} */
    String get(int index) throws IOException {
        if (index < current.first() || index >= current.end()) {
            turnTo(pages.floorEntry(index).getValue());
        }
        int at = 0;
        for (int text = current.first(); text < index; text++) {
            at += 4 + bytes.getInt(at);
        }
        return new String(bytes.array(), at + 4, bytes.getInt(at), StandardCharsets.UTF_8);
    }

    private void turnTo(Page page) throws IOException {
        current = page;
        bytes = kept.get(page);
        if (bytes == null) {
            bytes = ByteBuffer.allocate(page.length());
            while (bytes.hasRemaining()) {
                if (file.read(bytes, page.start() + bytes.position()) < 0) {
                    throw new EOFException("the temporary file of a workbook's texts ended early");
                }
            }
            if (page.length() <= 2 * PAGE_BYTES) {
                kept.put(page, bytes);
            }
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
