package io.muster.example.ldif;

import io.muster.domain.access.ReferenceKind;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A file to fill in: all in it is a comment, so that it can be sent as it is. */
final class LdifTemplate {
    private static final String TEXT = """
        version: 1

        # Copy these lines without the # for each person; a blank line ends an entry. Only dn and uid are needed.
        # dn: uid=jdoe,ou=people
        # objectClass: inetOrgPerson
        # uid: jdoe
        # cn: John Doe
        # sn: Doe
        # givenName: John
        # mail: jdoe@example.com
        # telephoneNumber: +33 1 23 45 67 89
        # preferredLanguage: en
        # ou: the name of a group; a line for each
        """;

    private LdifTemplate() {
    }

    static void write(String format, Map<ReferenceKind, List<String>> known, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder(TEXT);
        known.getOrDefault(ReferenceKind.GROUP, List.of()).forEach(name -> text.append("# There is the group: ").append(name).append('\n'));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
