package io.muster.application.audit;

import java.util.Optional;

/**
 * What was found of a chain.
 *
 * @param entries how many entries are well, from the first one looked at
 * @param head the hash of the last of them; whoever keeps it elsewhere can tell later that nothing up to here was written anew
 * @param broken where the chain breaks first; empty where it is intact
 */
public record Verification(long entries, String head, Optional<Broken> broken) {
    public boolean intact() {
        return broken.isEmpty();
    }

    /** @param sequence the number of the first entry that is not as it was written */
    public record Broken(long sequence, Reason reason) {
        /** A sentence for a person. */
        public String message() {
            return "entry " + sequence + " " + reason.text;
        }
    }

    /** What is wrong with an entry. */
    public enum Reason {
        CHANGED("is not as it was written: its hash is another"),
        MISSING("is missing"),
        OUT_OF_ORDER("does not stand in its place"),
        REPLACED("does not follow from the entry before it: one of the two was put there later"),
        CUT_OFF("and what follows is missing: the end was cut off"),
        ADDED("was added past the end that is noted for the chain"),
        UNREADABLE("cannot be read: the line is none of an exported audit trail");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }
}
