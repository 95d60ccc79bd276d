package io.muster.application.twin;

import io.muster.application.contract.SpoolContract;
import io.muster.application.port.out.Spool;

import java.time.Clock;

/** The spool's contract, kept by the twin in memory. */
class FakeFilesTest extends SpoolContract {
    @Override
    protected Spool newSpool() {
        return new FakeFiles(Clock.systemUTC());
    }
}
