package io.muster.domain.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a directory tells of an account.
 *
 * @param name the first value of the match attribute
 * @param id what it keeps when its name changes, a UUID in lower case; empty where the directory has nothing of the kind
 */
public record DirectoryEntry(String name, Optional<String> id, boolean enabled) {
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** The id in an account's {@code externalId}; empty where it holds something else, from another system. */
    public static Optional<String> id(Optional<String> externalId) {
        return externalId.filter(text -> ID.matcher(text).matches()).map(text -> text.toLowerCase(Locale.ROOT));
    }

    /**
     * What the directory's entries say of an account.
     *
     * @param externalId what the account keeps of the entry that it was made for
     * @param named the entries with the account's name
     * @param same the entry with that id, where nobody has the name
     */
    public static DirectoryAnswer answer(Optional<String> externalId, List<DirectoryEntry> named, Optional<DirectoryEntry> same) {
        if (named.isEmpty()) {
            return same.map(entry -> entry.enabled ? DirectoryAnswer.renamed(entry.id.orElseThrow(), entry.name)
                : DirectoryAnswer.DISABLED).orElse(DirectoryAnswer.missing(List.of()));
        }
        if (named.size() > 1) {
            return DirectoryAnswer.AMBIGUOUS;
        }
        DirectoryEntry entry = named.get(0);
        if (entry.id.isPresent() && id(externalId).filter(id -> !id.equals(entry.id.get())).isPresent()) {
            return DirectoryAnswer.REPLACED;
        }
        return entry.enabled ? DirectoryAnswer.found(entry.id) : DirectoryAnswer.DISABLED;
    }
}
