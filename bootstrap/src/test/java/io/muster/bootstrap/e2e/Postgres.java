package io.muster.bootstrap.e2e;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;

/** Whether a real PostgreSQL can run here, and one that does. */
public final class Postgres {
    public static final String CANNOT_RUN = "the PostgreSQL server that comes with the tests cannot run on this machine";
    private static final String REQUIRED = "MUSTER_TEST_REQUIRE_POSTGRESQL";

    private Postgres() {
    }

    /** Tried by starting one; where it is demanded it is taken to run, so that its absence is a failure. */
    public static boolean runs() {
        if (System.getenv(REQUIRED) != null) {
            return true;
        }
        try (EmbeddedPostgres server = start()) {
            return server.getPort() > 0;
        } catch (IOException | RuntimeException e) {
            System.getLogger(Postgres.class.getName()).log(System.Logger.Level.WARNING, CANNOT_RUN, e);
            return false;
        }
    }

    static EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder().start();
    }
}
