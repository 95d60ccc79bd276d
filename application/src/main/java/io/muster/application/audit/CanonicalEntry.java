package io.muster.application.audit;

import io.muster.application.port.out.AuditTrail.Entry;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An entry as the one text that its hash is over; ADR 21 gives it to the byte. A line of an exported file is this text with the hash
 * as one more member, so that whoever verifies a line needs no more than to cut it.
 */
final class CanonicalEntry {
    /** What a line has after the text that its hash is over, and in place of its last brace. */
    static final String BEFORE_HASH = ",\"hash\":\"";
    static final String AFTER_HASH = "\"}";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private CanonicalEntry() {
    }

    static String text(long sequence, String previous, Entry entry) {
        return "{\"sequence\":" + sequence
            + ",\"previous\":" + quoted(previous)
            + ",\"at\":" + quoted(TIME.format(entry.at()))
            + ",\"actor\":" + quoted(entry.actor())
            + ",\"origin\":" + quoted(entry.origin())
            + ",\"action\":" + quoted(entry.action())
            + ",\"subject\":" + quoted(entry.subject())
            + ",\"outcome\":" + quoted(entry.refusal().isPresent() ? "REFUSED" : "DONE")
            + ",\"code\":" + quoted(entry.refusal().orElse(""))
            + ",\"count\":" + entry.count()
            + ",\"details\":" + new TreeMap<>(entry.details()).entrySet().stream()
                .map(detail -> quoted(detail.getKey()) + ":" + quoted(detail.getValue())).collect(Collectors.joining(",", "{", "}"))
            + "}";
    }

    static String line(String text, String hash) {
        return text.substring(0, text.length() - 1) + BEFORE_HASH + hash + AFTER_HASH;
    }

    /** A JSON string with no more escapes than RFC 8785 §3.2.2.2 has. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\b' -> quoted.append("\\b");
                case '\t' -> quoted.append("\\t");
                case '\n' -> quoted.append("\\n");
                case '\f' -> quoted.append("\\f");
                case '\r' -> quoted.append("\\r");
                default -> quoted.append(c < ' ' ? "\\u%04x".formatted((int) c) : c);
            }
        }
        return quoted.append('"').toString();
    }
}
