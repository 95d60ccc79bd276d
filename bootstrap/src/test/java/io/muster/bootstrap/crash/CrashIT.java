package io.muster.bootstrap.crash;

import io.muster.bootstrap.rig.Postmaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import static org.assertj.core.api.Assertions.assertThat;

/** A few kills of the many that {@link CrashRun} can do, always at the same moments. */
@EnabledIf(value = "io.muster.bootstrap.rig.Postmaster#runs", disabledReason = Postmaster.CANNOT_RUN)
class CrashIT {
    private static final int KILLS = 2;
    private static final long SEED = 5;
    private static final int ACCOUNTS = 5_000;

    @Test
    void a_server_that_is_killed_again_and_again_ends_where_an_undisturbed_one_does() throws Exception {
        assertThat(new CrashRun("postgresql", KILLS, SEED, ACCOUNTS).run()).hasSize(KILLS);
    }
}
