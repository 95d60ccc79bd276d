package io.muster.bootstrap.benchmark.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The formats that are measured, each with how to ask for it. */
public enum AccountFile {
    /** Muster's own archive. */
    ACCOUNTS("accounts", "accounts", AccountsArchive::write),
    /** One JSON document. */
    USERS_AND_GROUPS("users-and-groups", "json", UsersDocument::write),
    /** Muster's own archive, with something in the metadata to search for. */
    ACCOUNTS_WITH_METADATA("accounts", "accounts", AccountsArchive::writeWithMetadata);

    /** What moves in and out are measured with. */
    public static final List<AccountFile> MOVED = List.of(ACCOUNTS, USERS_AND_GROUPS);

    /** Applies without a review, changes what is there, takes the hashes, makes what the file names. */
    public static final String IMPORT_OPTIONS = """
        {"review":false,"rules":{"onMatch":"UPDATE","unknownGroup":"CREATE","unknownRole":"CREATE","credentials":"ACCEPT"}}""";

    private final String layout;
    private final String format;
    private final Writing writing;

    AccountFile(String layout, String format, Writing writing) {
        this.layout = layout;
        this.format = format;
        this.writing = writing;
    }

    /** Writes accounts one after the other; holds none. */
    interface Writing {
        void write(Stream<Person> people, OutputStream out) throws IOException;
    }

    /** The layout's name. */
    public String layout() {
        return layout;
    }

    /** The body that asks for an export of all accounts with their hashes. */
    public String exportRequest() {
        return "{\"format\":\"" + format + "\",\"layout\":\"" + layout + "\",\"includeDisabled\":true,\"includeCredentials\":true}";
    }

    /**
     * Writes a file into {@code folder} unless it is there.
     *
     * @param from the first account's number
     * @param changed whether each account has another display name and e-mail address than otherwise
     */
    public Path write(Path folder, int from, int accounts, boolean changed) throws IOException {
        Path file = folder.resolve(name().toLowerCase(Locale.ROOT) + "-" + from + "-" + accounts + (changed ? "-changed." : ".") + format);
        if (Files.notExists(file)) {
            Files.createDirectories(folder);
            Path unfinished = folder.resolve(file.getFileName() + ".part");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16)) {
                writing.write(IntStream.range(from, from + accounts).mapToObj(changed ? People::changed : People::of), out);
            }
            Files.move(unfinished, file);
        }
        return file;
    }
}
