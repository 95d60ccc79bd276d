package io.muster.adapters.web.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Names of files in HTTP headers. */
public final class FileNames {
    private static final int MAX_LENGTH = 255;
    /** What RFC 5987 §3.2.1 lets stand unescaped. */
    private static final String PLAIN = "!#$&+-.^_`|~";

    private FileNames() {
    }

    /**
     * A Content-Disposition (RFC 6266) that saves under the name: in ASCII for old clients, and exactly (RFC 5987).
     */
    public static String attachment(String name) {
        String ascii = name.replaceAll("[^ -~]|[\"\\\\%]", "_");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + escaped(name);
    }

    /**
     * What an uploaded file is called: mended, without folders, of bounded length.
     *
     * @param stated as the server gives it, which reads the UTF-8 of browsers as ISO-8859-1
     */
    public static String uploaded(String stated) {
        String name = mended(stated);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.codePoints().filter(c -> !Character.isISOControl(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
        // From the end, so that the extension stays.
        name = name.length() > MAX_LENGTH ? name.substring(name.length() - MAX_LENGTH) : name;
        return name.isEmpty() ? "upload" : name;
    }

    /** The media type to send a file as. */
    public static String mediaType(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "csv" -> "text/csv;charset=UTF-8";
            case "json" -> "application/json";
            case "ndjson" -> "application/x-ndjson";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "ods" -> "application/vnd.oasis.opendocument.spreadsheet";
            case "accounts", "zip" -> "application/zip";
            default -> "application/octet-stream";
        };
    }

    private static String mended(String name) {
        if (!name.chars().allMatch(c -> c <= 0xff)) {
            return name;
        }
        String mended = new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        // Not UTF-8 after all: a name that came right.
        return mended.indexOf('\ufffd') < 0 ? mended : name;
    }

    private static String escaped(String name) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b > 0 && PLAIN.indexOf(b) >= 0;
            escaped.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b));
        }
        return escaped.toString();
    }
}
