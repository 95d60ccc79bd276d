package io.muster.domain.importing;

import io.muster.domain.account.Field;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the directory says of one account.
 *
 * @param id what the entry keeps when its name changes (objectGUID, entryUUID), where the directory has something of the kind
 * @param name the entry's name now; there exactly where it is RENAMED
 * @param near names that were perhaps meant, the most like first; only where it is MISSING
 */
public record DirectoryAnswer(DirectoryVerdict verdict, Optional<String> id, Optional<String> name, List<String> near) {
    public static final DirectoryAnswer NOT_ASKED = plain(DirectoryVerdict.NOT_ASKED);
    public static final DirectoryAnswer DISABLED = plain(DirectoryVerdict.DISABLED);
    public static final DirectoryAnswer AMBIGUOUS = plain(DirectoryVerdict.AMBIGUOUS);
    public static final DirectoryAnswer REPLACED = plain(DirectoryVerdict.REPLACED);

    public DirectoryAnswer {
        near = List.copyOf(near);
        if (name.isPresent() != (verdict == DirectoryVerdict.RENAMED)) {
            throw new IllegalArgumentException("a directory tells another name exactly where an entry was renamed");
        }
    }

    private static DirectoryAnswer plain(DirectoryVerdict verdict) {
        return new DirectoryAnswer(verdict, Optional.empty(), Optional.empty(), List.of());
    }

    public static DirectoryAnswer found(Optional<String> id) {
        return new DirectoryAnswer(DirectoryVerdict.FOUND, id, Optional.empty(), List.of());
    }

    public static DirectoryAnswer renamed(String id, String name) {
        return new DirectoryAnswer(DirectoryVerdict.RENAMED, Optional.of(id), Optional.of(name), List.of());
    }

    public static DirectoryAnswer missing(List<String> near) {
        return new DirectoryAnswer(DirectoryVerdict.MISSING, Optional.empty(), Optional.empty(), near);
    }

    /** The record with what the directory knows better: the entry's id, by which it is known again, and its name now. */
    AccountRecord complete(AccountRecord record) {
        Map<Field, String> known = new EnumMap<>(Field.class);
        id.ifPresent(value -> known.put(Field.EXTERNAL_ID, value));
        name.ifPresent(value -> known.put(Field.USER_NAME, value));
        return record.with(known);
    }
}
