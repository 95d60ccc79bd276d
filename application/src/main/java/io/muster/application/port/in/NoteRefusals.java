package io.muster.application.port.in;

import io.muster.domain.access.Name;

/**
 * Notes in the audit trail what was refused. However much is refused, little is noted: of one actor, origin, action and code ten
 * refusals a minute, three hundred a minute of all; the rest is counted.
 */
public interface NoteRefusals {
    /** Who calls without being known. */
    String NOBODY = "(nobody)";

    /** In a transaction of its own, committed at once. */
    void note(Refused refused);

    /**
     * Something that was refused. Long texts are cut.
     *
     * @param tenant the one that the request names; where there is none of this name, the default one's trail has it
     * @param actor the caller's user name, or {@link #NOBODY}
     * @param origin the client's address
     * @param action {@code sign-in}, or the method and route, such as {@code POST /imports/{id}/apply}
     * @param subject what the route names; of a sign-in the user name that was tried
     * @param code the refusal's
     */
    record Refused(Name tenant, String actor, String origin, String action, String subject, String code) {
        private static final int LONGEST = 200;

        public Refused {
            actor = cut(actor);
            origin = cut(origin);
            action = cut(action);
            subject = cut(subject);
            code = cut(code);
        }

        private static String cut(String text) {
            return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        }
    }
}
