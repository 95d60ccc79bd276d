package io.muster.adapters.files.table.workbook;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The comments on cells, which a workbook keeps apart from its rows and twice: what they say, and where they are drawn. They wait in a
 * temporary file until the rows are written: every row of a large repair file has one.
 */
final class Notes implements Closeable {
    private static final String SHAPES = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
        + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
        + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/>"
        + "</o:shapelayout><v:shapetype id=\"n\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
        + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";
    private static final String SHAPE = "\" type=\"#n\" style=\"position:absolute;visibility:hidden\" fillcolor=\"#ffffe1\""
        + " o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>"
        + "<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"/><x:ClientData ObjectType=\"Note\">"
        + "<x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Anchor>";

    private Optional<FileChannel> file = Optional.empty();
    private DataOutputStream waiting;
    private int count;

    /** @param column from 0 */
    void add(int row, int column, String note) throws IOException {
        if (file.isEmpty()) {
            file = Optional.of(TemporaryFile.channel());
            waiting = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file.get()), 1 << 16));
        }
        byte[] text = cut(note).getBytes(StandardCharsets.UTF_8);
        waiting.writeInt(row);
        waiting.writeInt(column);
        waiting.writeInt(text.length);
        waiting.write(text);
        count++;
    }

    private static String cut(String note) {
        int end = Math.min(note.length(), WorkbookLimits.CELL_CHARACTERS);
        return note.substring(0, end < note.length() && Character.isLowSurrogate(note.charAt(end)) ? end - 1 : end);
    }

    boolean isEmpty() {
        return count == 0;
    }

    void writeTexts(MarkupOutput out) throws IOException {
        out.raw("<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors><author>Muster</author></authors>"
            + "<commentList>");
        each((row, column, note) -> out.raw("<comment ref=\"").raw(Columns.letters(column)).raw(row)
            .raw("\" authorId=\"0\"><text><r><t xml:space=\"preserve\">").text(note).raw("</t></r></text></comment>"));
        out.raw("</commentList></comments>");
    }

    void writeShapes(MarkupOutput out) throws IOException {
        out.raw(SHAPES);
        each((row, column, note) -> {
            int lines = Math.min(20, 2 + note.length() / 30);
            out.raw("<v:shape id=\"n").raw(row).raw("_").raw(column).raw(SHAPE);
            // Left, top, right and bottom, each as a column or row and an offset within it.
            out.raw(column + 1).raw(",15,").raw(Math.max(0, row - 2)).raw(",10,").raw(column + 3).raw(",15,")
                .raw(row + lines).raw(",4</x:Anchor><x:Row>").raw(row - 1).raw("</x:Row><x:Column>").raw(column)
                .raw("</x:Column></x:ClientData></v:shape>");
        });
        out.raw("</xml>");
    }

    private interface Use {
        void note(int row, int column, String note) throws IOException;
    }

    private void each(Use use) throws IOException {
        waiting.flush();
        file.orElseThrow().position(0);
        DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(file.orElseThrow()), 1 << 16));
        for (int i = 0; i < count; i++) {
            int row = in.readInt();
            int column = in.readInt();
            use.note(row, column, new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
