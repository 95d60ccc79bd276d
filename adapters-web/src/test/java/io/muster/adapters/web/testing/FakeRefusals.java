package io.muster.adapters.web.testing;

import io.muster.application.port.in.NoteRefusals;

import java.util.ArrayList;
import java.util.List;

/** Keeps what was noted. */
public final class FakeRefusals implements NoteRefusals {
    public final List<Refused> noted = new ArrayList<>();
    public boolean breaks;

    @Override
    public void note(Refused refused) {
        if (breaks) {
            throw new IllegalStateException("the store has gone");
        }
        noted.add(refused);
    }
}
