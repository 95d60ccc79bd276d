package io.muster.adapters.directory;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;
import org.apache.commons.text.similarity.LevenshteinDistance;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Names of the directory that begin like some that it does not know: found by one search, however many they are. Directories
 * have indexes for beginnings, and for little else.
 */
final class NearNames {
    private static final Logger LOG = Logger.getLogger(NearNames.class.getName());
    private static final Set<ResultCode> UNWILLING = Set.of(ResultCode.UNWILLING_TO_PERFORM, ResultCode.INAPPROPRIATE_MATCHING,
        ResultCode.INSUFFICIENT_ACCESS_RIGHTS, ResultCode.UNDEFINED_ATTRIBUTE_TYPE);
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
        for (SearchResultEntry entry : begin(search, Filter.createORFilter(beginnings), attribute.name())) {
            attribute.firstValue(entry).ifPresent(name -> attribute.keys(entry).forEach(key -> known.put(key, name)));
        }
        return new NearNames(known);
    }

    /** A directory that does not like to be asked for beginnings has answered all that counts. */
    private static List<SearchResultEntry> begin(Search search, Filter beginnings, String attribute) throws LDAPException {
        try {
            return search.some(beginnings, ENTRIES, attribute);
        } catch (LDAPException e) {
            if (!UNWILLING.contains(e.getResultCode())) {
                throw e;
            }
            LOG.log(Level.INFO, "The directory suggests no names like those that it does not know: {0}", e.getMessage());
            return List.of();
        }
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
