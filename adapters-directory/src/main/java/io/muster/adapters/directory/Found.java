package io.muster.adapters.directory;

import com.unboundid.ldap.sdk.Entry;
import io.muster.domain.importing.DirectoryEntry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An entry that a search has found.
 *
 * @param keys the values of the match attribute, as they are compared
 */
record Found(String dn, List<String> keys, DirectoryEntry entry) {
    static final String OBJECT_GUID = "objectGUID";
    /** RFC 4530; what other directories have instead. */
    static final String ENTRY_UUID = "entryUUID";
    private static final String CONTROL = "userAccountControl";
    private static final String EXPIRES = "accountExpires";
    private static final String LOCK = "nsAccountLock";
    private static final String LOCKED_TIME = "pwdAccountLockedTime";

    /** [MS-ADTS] 2.2.16: ADS_UF_ACCOUNT_DISABLE. */
    private static final long DISABLED = 2;
    /** The time that stands for ever in OpenLDAP's password policy; any other passes by itself. */
    private static final String FOR_EVER = "000001010000Z";
    /** accountExpires counts 100 ns from 1601. */
    private static final long TICKS_A_SECOND = 10_000_000;
    private static final long SECONDS_TO_1970 = 11_644_473_600L;

    static String[] attributes(MatchAttribute attribute) {
        return new String[] {attribute.name(), OBJECT_GUID, ENTRY_UUID, CONTROL, EXPIRES, LOCK, LOCKED_TIME};
    }

    /** @param now by which an account has expired or not */
    static Found of(Entry entry, MatchAttribute attribute, Instant now) {
        String name = attribute.firstValue(entry).orElse(entry.getDN());
        return new Found(entry.getDN(), attribute.keys(entry), new DirectoryEntry(name, id(entry), isEnabled(entry, now)));
    }

    private static Optional<String> id(Entry entry) {
        byte[] guid = entry.getAttributeValueBytes(OBJECT_GUID);
        return guid != null && guid.length == ObjectGuid.LENGTH ? Optional.of(ObjectGuid.text(guid))
            : DirectoryEntry.id(Optional.ofNullable(entry.getAttributeValue(ENTRY_UUID)));
    }

    private static boolean isEnabled(Entry entry, Instant now) {
        Long control = entry.getAttributeValueAsLong(CONTROL);
        boolean disabled = control != null && (control & DISABLED) != 0;
        return !disabled && !hasExpired(entry.getAttributeValueAsLong(EXPIRES), now)
            && !"true".equalsIgnoreCase(entry.getAttributeValue(LOCK)) && !FOR_EVER.equals(entry.getAttributeValue(LOCKED_TIME));
    }

    /** Both 0 and the largest number say never. */
    private static boolean hasExpired(Long expires, Instant now) {
        return expires != null && expires > 0 && expires < Long.MAX_VALUE
            && expires / TICKS_A_SECOND - SECONDS_TO_1970 <= now.getEpochSecond();
    }
}
