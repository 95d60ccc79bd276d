package io.muster.adapters.directory;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import org.apache.commons.text.similarity.LevenshteinDistance;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names of the directory that begin like some that it does not know: found by one search, however many they are. Directories
 * have indexes for beginnings, and for little else.
 */
final class NearNames {
    private static final NearNames NONE = new NearNames(Map.of());
    /** Of so many names at most; nobody reads more suggestions, and a filter must not get too long. */
    private static final int NAMES = 100;
    private static final int ENTRIES = 1_000;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHOWN = 3;

    private final Map<String, String> known;

    /** @param known names as they are written, by their keys */
    private NearNames(Map<String, String> known) {
        this.known = known;
    }

    /** @param missing the keys of names that the directory does not know */
    static NearNames find(Search search, MatchAttribute attribute, Collection<String> missing) throws LDAPException {
        if (missing.isEmpty() || attribute.binary()) {
            return NONE;
        }
        List<Filter> beginnings = missing.stream().sorted().limit(NAMES).map(NearNames::beginning).distinct()
            .map(attribute::beginning).toList();
        Map<String, String> known = new TreeMap<>();
        for (SearchResultEntry entry : search.some(Filter.createORFilter(beginnings), ENTRIES, attribute.name())) {
            attribute.firstValue(entry).ifPresent(name -> attribute.keys(entry).forEach(key -> known.put(key, name)));
        }
        return new NearNames(known);
    }

    private static String beginning(String name) {
        int length = Math.min(name.length(), Math.max(SHORTEST_BEGINNING, name.length() / 2));
        boolean halfCharacter = length < name.length() && Character.isLowSurrogate(name.charAt(length));
        return name.substring(0, halfCharacter ? length + 1 : length);
    }

    /** Those that differ in few letters, the most like first. */
    List<String> to(String key) {
        LevenshteinDistance distance = new LevenshteinDistance(Math.max(1, Math.min(3, key.length() / 3)));
        return known.entrySet().stream().filter(name -> distance.apply(key, name.getKey()) >= 0)
            .sorted(Comparator.comparing((Map.Entry<String, String> name) -> distance.apply(key, name.getKey())))
            .map(Map.Entry::getValue).distinct().limit(SHOWN).toList();
    }
}
