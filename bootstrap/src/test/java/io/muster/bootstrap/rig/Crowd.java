package io.muster.bootstrap.rig;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Made-up people, the same ones each time. They carry their ids and the time when they came, so that whoever imports them
 * twice into two empty databases has the same accounts in both.
 */
public final class Crowd {
    private static final String ROLES = """
        {"code":"editor","label":"Editor","permissions":["accounts:view","action:edit"]}
        {"code":"reader","label":"Reader","permissions":["accounts:view"]}
        """;
    private static final String GROUPS = """
        {"name":"Europe","label":"Europe","parent":null}
        {"name":"France","label":"La France","parent":"Europe"}
        {"name":"Asia","label":"Asia","parent":null}
        """;
    private static final int TEAMS = 25;
    /** The files are the same to the byte each time. */
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final int size;

    /** @param size a multiple of 20, so that there are as many of each kind of row */
    public Crowd(int size) {
        this.size = size;
    }

    public int size() {
        return size;
    }

    /** Everybody for the first time, with the roles and groups that they have. */
    public byte[] newcomers() {
        String accounts = IntStream.range(0, size).mapToObj(Crowd::newcomer).collect(Collectors.joining("\n", "", "\n"));
        return archive(accounts, ROLES, GROUPS, teams(0, TEAMS));
    }

    /**
     * What has become of them. Of twenty rows, some are unchanged, some change what they are called or what they belong to, some
     * are new, some can't be accepted (for four reasons), some say again what a row above them says, and some are no JSON.
     */
    public byte[] changes() {
        String accounts = IntStream.range(0, size).mapToObj(this::change).collect(Collectors.joining("\n", "", "\n"));
        return archive(accounts, "", "", "");
    }

    private static String newcomer(int i) {
        return line(i, "Person No. " + i, email(i), "team " + i % TEAMS, "");
    }

    private String change(int i) {
        return switch (i % 20) {
            case 0, 1, 2 -> newcomer(i);
            case 3, 4, 5, 6 -> line(i, "Person " + i + ", renamed", email(i), "team " + i % TEAMS, "");
            case 7, 8, 9 -> line(i, "Person No. " + i, email(i), "team " + (i + 1) % TEAMS, "");
            case 10, 11 -> line(i, "Person No. " + i, email(i), "task force " + i % 7, "");
            case 12, 13 -> line(size + i, "Latecomer " + i, email(size + i), "team " + i % TEAMS, "task force " + i % 3);
            case 14 -> line(i, "Person " + i + " with an unknown role", email(i), "team 0", "").replaceAll("reader|editor", "wizard");
            case 15 -> line(i, "Person " + i + " without an address", "nowhere", "team 0", "");
            case 16 -> line(size + i, "Thief of an address", email(i - 1), "team thieves", "");
            case 17 -> line(i - 14, "Twin of row " + (i - 13), email(i - 14), "team 1", "");
            case 18 -> "{\"id\":\"" + id(i) + "\",\"userName\":";
            default -> line(i, "Person No. " + i, "moved-" + email(i), "team " + i % TEAMS, "team " + (i + 5) % TEAMS);
        };
    }

    private static String line(int i, String displayName, String email, String team, String otherTeam) {
        String teams = otherTeam.isEmpty() ? "\"" + team + "\"" : "\"" + team + "\",\"" + otherTeam + "\"";
        return ("{\"id\":\"%s\",\"userName\":\"person%06d\",\"displayName\":\"%s\",\"email\":\"%s\",\"roles\":[\"%s\"],"
            + "\"mainGroup\":\"%s\",\"groups\":[\"%s\"],\"teams\":[%s],\"userMetadata\":{\"n\":%d},"
            + "\"createdAt\":\"2026-01-01T00:00:00Z\",\"updatedAt\":\"2026-01-02T00:00:00Z\"}")
            .formatted(id(i), i, displayName, email, i % 3 == 0 ? "editor" : "reader", i % 2 == 0 ? "Europe" : "Asia",
                i % 2 == 0 ? "France" : "Asia", teams, i);
    }

    private static UUID id(int i) {
        return UUID.nameUUIDFromBytes(("person " + i).getBytes(StandardCharsets.UTF_8));
    }

    private static String email(int i) {
        return "person" + i + "@example.com";
    }

    private static String teams(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "{\"name\":\"team " + i + "\",\"parent\":null}")
            .collect(Collectors.joining("\n", "", "\n"));
    }

    private static byte[] archive(String accounts, String roles, String groups, String teams) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("accounts.ndjson", accounts);
        entries.put("roles.ndjson", roles);
        entries.put("groups.ndjson", groups);
        entries.put("teams.ndjson", teams);
        String parts = entries.entrySet().stream().map(entry -> "\"%s\":{\"count\":%d,\"sha256\":\"%s\"}".formatted(
            entry.getKey(), entry.getValue().lines().count(), sha256(entry.getValue()))).collect(Collectors.joining(","));
        entries.put("manifest.json",
            "{\"formatVersion\":1,\"created\":\"2026-01-01T00:00:00Z\",\"tenant\":\"default\",\"entries\":{" + parts + "}}");
        return zip(entries);
    }

    private static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                ZipEntry header = new ZipEntry(entry.getKey());
                header.setTimeLocal(WRITTEN);
                zip.putNextEntry(header);
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
