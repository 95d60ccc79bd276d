package io.muster.adapters.files;

import io.muster.application.files.Content;
import io.muster.application.files.FileRejected;
import io.muster.application.files.FileShape;
import io.muster.application.files.FileType;
import io.muster.application.files.RejectedRow;
import io.muster.application.files.SourceItem;
import io.muster.application.port.out.AccountSink;
import io.muster.application.port.out.AccountSink.ExportShape;
import io.muster.application.port.out.AccountSink.Loss;
import io.muster.application.port.out.RecordSource;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.problem.Problem;
import org.assertj.core.api.Assertions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files in memory, written and read through the ports. */
public final class Files {
    public static final Instant AS_OF = Instant.parse("2026-03-01T12:00:00Z");
    private static final RecordSource SOURCE = AccountFiles.recordSource();
    private static final AccountSink SINK = AccountFiles.accountSink();

    private Files() {
    }

    static Content content(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] resource(String name) {
        try (InputStream in = Files.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static FileShape inspect(byte[] file) {
        return SOURCE.inspect(content(file), FileType.UNSTATED);
    }

    /** All items, with everything recognised by itself. */
    public static List<SourceItem> items(byte[] file) {
        return items(file, FileType.UNSTATED);
    }

    public static List<SourceItem> items(byte[] file, FileType stated) {
        List<SourceItem> items = new ArrayList<>();
        try (RecordSource.Items open = SOURCE.open(content(file), SOURCE.inspect(content(file), stated))) {
            for (Optional<SourceItem> item = open.next(); item.isPresent(); item = open.next()) {
                items.add(item.get());
            }
            Assertions.assertThat(open.next()).as("behind the end").isEmpty();
        }
        return items;
    }

    public static List<AccountRecord> records(byte[] file) {
        return rows(file).stream().map(SourceItem.Row::record).toList();
    }

    public static List<SourceItem.Row> rows(byte[] file) {
        return items(file).stream().filter(SourceItem.Row.class::isInstance).map(SourceItem.Row.class::cast).toList();
    }

    static List<Definition> definitions(byte[] file) {
        return items(file).stream().filter(SourceItem.Defined.class::isInstance)
            .map(item -> ((SourceItem.Defined) item).definition()).toList();
    }

    /** The only record of a file and its only problem. */
    public static Problem onlyProblem(byte[] file) {
        return onlyProblem(file, 0);
    }

    public static Problem onlyProblem(byte[] file, int record) {
        List<Problem> problems = records(file).get(record).problems();
        Assertions.assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    /** Why a file is refused, at its inspection or while it is read. */
    public static Problem refusal(byte[] file) {
        return Assertions.catchThrowableOfType(FileRejected.class, () -> items(file)).problem();
    }

    public static byte[] export(String layout, boolean credentials, List<Account> accounts, List<Definition> definitions) {
        return export(layout, layout.equals("accounts") ? "accounts" : "json", credentials, accounts, definitions);
    }

    /** A file that was exported, and what it has no room for. */
    public record Export(byte[] file, List<Loss> losses) {
    }

    public static Export exported(String layout, String format, List<Account> accounts) {
        return exported(layout, format, accounts, Map.of());
    }

    /** A file of roles or groups. */
    public static Export listed(String layout, String format, List<Definition> definitions) {
        return exported(new ExportShape(format, layout, Tenant.DEFAULT, AS_OF, false, Map.of()), List.of(), definitions);
    }

    public static Export exported(String layout, String format, List<Account> accounts, Map<Name, String> roleLabels) {
        return exported(new ExportShape(format, layout, Tenant.DEFAULT, AS_OF, false, roleLabels), accounts, List.of());
    }

    public static Export exportedWithCredentials(String layout, String format, List<Account> accounts) {
        return exported(new ExportShape(format, layout, Tenant.DEFAULT, AS_OF, true, Map.of()), accounts, List.of());
    }

    private static Export exported(ExportShape shape, List<Account> accounts, List<Definition> definitions) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (AccountSink.AccountWriter writer = SINK.open(out, shape)) {
            writer.write(accounts);
            writer.finish(definitions);
            return new Export(out.toByteArray(), writer.losses());
        }
    }

    public static byte[] export(String layout, String format, boolean credentials, List<Account> accounts, List<Definition> definitions) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportShape shape = new ExportShape(format, layout, Tenant.DEFAULT, AS_OF, credentials, Map.of());
        try (AccountSink.AccountWriter writer = SINK.open(out, shape)) {
            writer.write(accounts);
            writer.finish(definitions);
        }
        return out.toByteArray();
    }

    public static byte[] repair(byte[] original, List<RejectedRow> rejected, boolean credentials) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SINK.repair(content(original), inspect(original), rejected.iterator(), credentials, out);
        return out.toByteArray();
    }

    /** An archive with these lines as accounts and a manifest that fits. */
    public static byte[] archive(String... accounts) {
        return archive(Map.of("accounts.ndjson", String.join("\n", accounts) + "\n"));
    }

    public static byte[] archive(Map<String, String> entries) {
        Map<String, byte[]> bytes = new TreeMap<>();
        entries.forEach((name, text) -> bytes.put(name, bytes(text)));
        return sealed(bytes);
    }

    /** An archive with these entries and a manifest that fits. */
    public static byte[] sealed(Map<String, byte[]> entries) {
        Map<String, byte[]> all = new TreeMap<>(entries);
        StringBuilder manifest = new StringBuilder("{\"formatVersion\":1,\"entries\":{");
        String separator = "";
        for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
            manifest.append(separator).append('"').append(entry.getKey()).append("\":{\"count\":0,\"sha256\":\"")
                .append(sha256(entry.getValue())).append("\"}");
            separator = ",";
        }
        all.put("manifest.json", bytes(manifest + "}}"));
        return zip(all);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static Map<String, String> unzip(byte[] archive) {
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }
}
