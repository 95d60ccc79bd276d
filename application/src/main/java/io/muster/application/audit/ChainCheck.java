package io.muster.application.audit;

import io.muster.application.audit.Verification.Broken;
import io.muster.application.audit.Verification.Reason;

import java.util.Optional;

/** Goes along a chain, from one entry to the next, up to the first that is not well. Keeps no entry. */
final class ChainCheck {
    private ChainHead last;
    private long entries;
    private Broken broken;

    /** @param before what the first entry must follow */
    ChainCheck(ChainHead before) {
        this.last = before;
    }

    /** @return whether it goes on */
    boolean accept(ChainedEntry entry) {
        return accept(entry.sequence(), entry.previous(), entry.hash(), entry.computed());
    }

    boolean accept(long sequence, String previous, String stated, String computed) {
        long expected = last.sequence() + 1;
        if (sequence > expected) {
            return breaks(expected, Reason.MISSING);
        }
        if (sequence < expected) {
            return breaks(expected, Reason.OUT_OF_ORDER);
        }
        if (!computed.equals(stated)) {
            return breaks(sequence, Reason.CHANGED);
        }
        if (!previous.equals(last.hash())) {
            return breaks(sequence, Reason.REPLACED);
        }
        last = new ChainHead(sequence, stated);
        entries++;
        return true;
    }

    /** Notes the first break. */
    boolean breaks(long sequence, Reason reason) {
        broken = new Broken(sequence, reason);
        return false;
    }

    /** After all entries: they must end where the chain is said to end. */
    void mustEndAt(ChainHead head) {
        if (broken == null && last.sequence() < head.sequence()) {
            breaks(last.sequence() + 1, Reason.CUT_OFF);
        } else if (broken == null && last.sequence() > head.sequence()) {
            breaks(head.sequence() + 1, Reason.ADDED);
        } else if (broken == null && !last.equals(head)) {
            breaks(head.sequence(), Reason.REPLACED);
        }
    }

    ChainHead last() {
        return last;
    }

    Verification result() {
        return new Verification(entries, last.hash(), Optional.ofNullable(broken));
    }
}
