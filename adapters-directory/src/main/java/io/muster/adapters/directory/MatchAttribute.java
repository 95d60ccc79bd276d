package io.muster.adapters.directory;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import io.muster.domain.account.NormalForm;
import io.muster.domain.account.UserName;
import io.muster.domain.importing.DirectoryEntry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What user names are compared with. Both sides are brought into a normal form first, since directories take other spellings
 * for the same.
 *
 * @param binary whether it is objectGUID, whose values are bytes
 */
record MatchAttribute(String name, boolean binary) {
    static MatchAttribute of(String name) {
        return new MatchAttribute(name, name.equalsIgnoreCase("objectGUID"));
    }

    /** A user name in the form in which it is compared; empty where it can be no value of the attribute. */
    Optional<String> key(UserName userName) {
        return binary ? DirectoryEntry.id(Optional.of(userName.key())) : Optional.of(userName.key());
    }

    List<String> keys(Entry entry) {
        return values(entry).map(NormalForm::of).toList();
    }

    /** As people write it. */
    Optional<String> firstValue(Entry entry) {
        return values(entry).findFirst();
    }

    private Stream<String> values(Entry entry) {
        if (!binary) {
            return entry.hasAttribute(name) ? Stream.of(entry.getAttributeValues(name)) : Stream.empty();
        }
        byte[] guid = entry.getAttributeValueBytes(name);
        return guid != null && guid.length == ObjectGuid.LENGTH ? Stream.of(ObjectGuid.text(guid)) : Stream.empty();
    }

    /** @param key of {@link #key}; the library escapes it */
    Filter equal(String key) {
        return binary ? Filter.createEqualityFilter(name, ObjectGuid.bytes(key)) : Filter.createEqualityFilter(name, key);
    }

    Filter beginning(String prefix) {
        return Filter.createSubInitialFilter(name, prefix);
    }
}
