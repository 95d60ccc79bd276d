package io.muster.example.ldif;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldif.DuplicateValueBehavior;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import com.unboundid.ldif.LDIFRecord;
import com.unboundid.ldif.TrailingSpaceBehavior;
import io.muster.adapters.files.layout.Draft;
import io.muster.adapters.files.layout.Names;
import io.muster.application.files.SourceItem;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.ProblemCode;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An account as an entry of the class inetOrgPerson. Groups are values of {@code ou}, which any directory takes; {@code memberOf} is
 * made by directories themselves. Attributes that are not here are passed over, passwords among them.
 */
final class Person {
    static final String UID = "uid";
    static final String GROUPS = "ou";
    private static final String DN_LINE = "dn";
    private static final String CHANGE = "changetype";
    private static final String COMMON_NAME = "cn";
    private static final String ENTRY = "entry";
    private static final Attribute CLASSES =
        new Attribute("objectClass", "top", "person", "organizationalPerson", "inetOrgPerson");
    /** Without the user name. In the order in which they are written. */
    private static final Map<String, Field> FIELDS = new LinkedHashMap<>();
    private static final Set<String> READ = new HashSet<>(List.of(DN_LINE, CHANGE, UID, COMMON_NAME, GROUPS, ""));

    static {
        FIELDS.put("displayName", Field.DISPLAY_NAME);
        FIELDS.put("givenName", Field.GIVEN_NAME);
        FIELDS.put("sn", Field.FAMILY_NAME);
        FIELDS.put("mail", Field.EMAIL);
        FIELDS.put("telephoneNumber", Field.PHONE);
        FIELDS.put("preferredLanguage", Field.LOCALE);
        FIELDS.keySet().forEach(attribute -> READ.add(LdifLine.of(attribute + ":").attribute()));
    }

    private final Draft draft;

    private Person(Draft draft) {
        this.draft = draft;
    }

    /** What an entry states. */
    static SourceItem read(RowNumber row, LdifText.Lines lines, Names names) {
        Person person = new Person(new Draft(row, names));
        if (lines.whole()) {
            person.read(LdifLine.withoutSecrets(lines.lines()).stream().filter(line -> READ.contains(line.attribute())).toList());
        } else {
            person.malformed("is too long to be read");
        }
        return person.draft.item();
    }

    private void malformed(String predicate) {
        draft.problem(ProblemCode.ROW_MALFORMED, ENTRY, predicate);
    }

    /** @param lines those that are read. Others are not even decoded; the SDK would open the files that they may name */
    private void read(List<LdifLine> lines) {
        Optional<LdifLine> change = lines.stream().filter(line -> line.attribute().equals(CHANGE)).findFirst();
        Optional<LdifLine> file = lines.stream().filter(LdifLine::namesFile).findFirst();
        if (change.isPresent()) {
            malformed("is a change record (" + CHANGE + ":" + change.get().value() + "); only whole entries are imported");
        } else if (file.isPresent()) {
            malformed("has its " + file.get().attribute() + " in another file (:<), which is not opened; put the value itself there");
        } else if (lines.isEmpty() || !lines.get(0).attribute().equals(DN_LINE)) {
            malformed("does not begin with dn:");
        } else {
            decode(lines.stream().map(LdifLine::text).toArray(String[]::new));
        }
    }

    private void decode(String[] lines) {
        try {
            LDIFRecord decoded = LDIFReader.decodeLDIFRecord(DuplicateValueBehavior.RETAIN, TrailingSpaceBehavior.RETAIN, null, lines);
            if (decoded instanceof Entry entry) {
                read(entry);
            } else {
                malformed("is no entry");
            }
        } catch (LDIFException e) {
            malformed("has a line that is not LDIF: no colon, a broken dn, or base64 that is none");
        }
    }

    private void read(Entry entry) {
        List<String> uid = values(entry, UID);
        if (uid.size() == 1 && !uid.get(0).isBlank()) {
            draft.field(Field.USER_NAME, uid.get(0));
        } else if (uid.size() > 1) {
            draft.problem(ProblemCode.FIELD_INVALID, UID, "has " + uid.size() + " values; an account has one user name");
        } else if (!draft.hasProblems()) {
            draft.problem(ProblemCode.FIELD_REQUIRED, UID, "is missing; an account is known by it");
        }
        FIELDS.forEach((attribute, field) -> values(entry, attribute).stream().findFirst().ifPresent(value -> draft.field(field, value)));
        if (!entry.hasAttribute("displayName")) {
            // The class demands a cn: of somebody without a name it is the user name.
            values(entry, COMMON_NAME).stream().findFirst().filter(name -> !uid.contains(name))
                .ifPresent(name -> draft.field(Field.DISPLAY_NAME, name));
        }
        if (entry.hasAttribute(GROUPS)) {
            draft.names(Reference.GROUPS, values(entry, GROUPS).stream().filter(name -> !name.isBlank()).toList());
        }
    }

    private List<String> values(Entry entry, String attribute) {
        List<String> values = new ArrayList<>();
        try {
            if (entry.hasAttribute(attribute)) {
                for (byte[] value : entry.getAttribute(attribute).getValueByteArrays()) {
                    values.add(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString());
                }
            }
        } catch (CharacterCodingException e) {
            draft.problem(ProblemCode.FIELD_INVALID, attribute, "is not UTF-8");
        }
        return values;
    }

    /** The entry of an account. Its dn is below {@code ou=people}, since where the people of a directory are only that one knows. */
    static Entry entry(Account account) {
        String userName = account.profile().userName().value();
        Entry entry = new Entry(new DN(new RDN(UID, userName), new RDN("ou", "people")), CLASSES,
            new Attribute(UID, userName), new Attribute(COMMON_NAME, account.profile().get(Field.DISPLAY_NAME).orElse(userName)));
        FIELDS.forEach((attribute, field) -> account.profile().get(field)
            .ifPresent(value -> entry.addAttribute(new Attribute(attribute, value))));
        List<String> groups = account.access().get(Reference.GROUPS).stream().map(Name::value).toList();
        if (!groups.isEmpty()) {
            entry.addAttribute(new Attribute(GROUPS, groups));
        }
        return entry;
    }
}
