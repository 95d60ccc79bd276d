package io.muster.example.ldif;

import io.muster.adapters.files.json.Repairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A line of an entry.
 *
 * @param attribute what stands before the colon, in small letters; empty where there is no colon
 * @param value what stands behind it, with a colon before base64 and {@code <} before the address of a file
 */
record LdifLine(String attribute, String value, String text) {
    /** Beyond those whose names say so. */
    private static final Set<String> SECRETS = Set.of("unicodepwd", "userpkcs12", "krbprincipalkey", "pwdhistory");

    static LdifLine of(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? new LdifLine("", "", text)
            : new LdifLine(text.substring(0, colon).strip().toLowerCase(Locale.ROOT), text.substring(colon + 1), text);
    }

    /** All lines without passwords and the like. A line without a colon may be a part of the one before it. */
    static List<LdifLine> withoutSecrets(List<String> lines) {
        List<LdifLine> shown = new ArrayList<>();
        boolean secret = false;
        for (LdifLine line : lines.stream().map(LdifLine::of).toList()) {
            secret = line.attribute().isEmpty() ? secret : line.isSecret();
            if (!secret) {
                shown.add(line);
            }
        }
        return shown;
    }

    private boolean isSecret() {
        String type = attribute.split(";", 2)[0];
        return SECRETS.contains(type) || Repairs.isSecret(type);
    }

    boolean namesFile() {
        return value.startsWith("<");
    }
}
