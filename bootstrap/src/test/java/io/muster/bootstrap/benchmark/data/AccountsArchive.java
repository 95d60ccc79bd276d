package io.muster.bootstrap.benchmark.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an archive of the layout {@code accounts}, as another Muster would export it, hashes included. */
final class AccountsArchive {
    private final ZipOutputStream zip;
    private final Map<String, String> parts = new TreeMap<>();

    private AccountsArchive(OutputStream out) {
        zip = new ZipOutputStream(out);
    }

    static void write(Stream<Person> people, OutputStream out) throws IOException {
        lines(people.map(person -> line(person, "{}")), out);
    }

    static void writeWithMetadata(Stream<Person> people, OutputStream out) throws IOException {
        lines(people.map(person -> line(person, "{\"badge\":\"" + person.badge() + "\",\"level\":" + person.level() + ",\"plan\":\""
            + person.plan() + "\"}")), out);
    }

    private static void lines(Stream<String> accounts, OutputStream out) throws IOException {
        AccountsArchive archive = new AccountsArchive(out);
        archive.entry("accounts.ndjson", accounts);
        archive.entry("groups.ndjson", People.groupLines());
        archive.entry("roles.ndjson", People.roleLines());
        archive.entry("teams.ndjson", People.teamLines());
        archive.manifest();
        archive.zip.finish();
    }

    private void entry(String name, Stream<String> lines) throws IOException {
        zip.putNextEntry(entry(name));
        DigestOutputStream digest = new DigestOutputStream(zip, sha256());
        OutputStream buffer = new BufferedOutputStream(digest, 1 << 16);
        long count = 0;
        for (Iterator<String> each = lines.iterator(); each.hasNext(); count++) {
            buffer.write(each.next().getBytes(StandardCharsets.UTF_8));
            buffer.write('\n');
        }
        buffer.flush();
        zip.closeEntry();
        parts.put(name, "{\"count\":%d,\"sha256\":\"%s\"}".formatted(count, HexFormat.of().formatHex(digest.getMessageDigest().digest())));
    }

    private void manifest() throws IOException {
        StringJoiner entries = new StringJoiner(",", "{", "}");
        parts.forEach((name, part) -> entries.add(Text.quoted(name) + ":" + part));
        zip.putNextEntry(entry("manifest.json"));
        zip.write(("{\"formatVersion\":1,\"created\":\"2026-01-01T00:00:00Z\",\"tenant\":\"default\",\"entries\":" + entries + "}")
            .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String line(Person person, String metadata) {
        return "{\"id\":\"" + person.id() + "\",\"userName\":\"" + person.userName() + "\",\"displayName\":\"" + person.displayName()
            + "\",\"givenName\":\"" + person.givenName() + "\",\"familyName\":\"" + person.familyName()
            + "\",\"nickname\":null,\"email\":\"" + person.email() + "\",\"emailVerified\":true,\"phone\":\"" + person.phone()
            + "\",\"locale\":\"fr_FR\",\"timezone\":\"Europe/Paris\",\"picture\":null,\"enabled\":true,\"attributes\":{\"department\":\""
            + person.department() + "\"},\"userMetadata\":" + metadata + ",\"appMetadata\":{},\"externalId\":null,\"roles\":"
            + Text.list(person.roles()) + ",\"mainGroup\":\"" + person.groups().get(0) + "\",\"groups\":[\"" + person.groups().get(1)
            + "\"],\"teams\":" + Text.list(person.teams()) + ",\"createdAt\":\"" + person.createdAt() + "\",\"updatedAt\":\""
            + person.createdAt() + "\",\"lastLoginAt\":null,\"loginsCount\":0,\"credentialHash\":\"$pbkdf2-sha1$i=10000,l=20$"
            + person.salt() + "$" + person.hash() + "\"}";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Without the time of the day, so that the same accounts are the same file. */
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        return entry;
    }
}
