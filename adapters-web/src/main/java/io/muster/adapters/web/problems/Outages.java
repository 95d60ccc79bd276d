package io.muster.adapters.web.problems;

import java.util.Optional;

/** Tells what is wrong around Muster, which passes, from what is wrong with Muster. Whoever knows the server and its database does. */
public interface Outages {
    /** What Muster cannot do without. */
    enum Outage {
        /** The database cannot be reached, or has no connection left for this request. */
        DATABASE,
        /** There is no room left for a file, here or in the database. */
        STORAGE
    }

    /** What a failure comes from; empty where it is a breakage of our own. */
    Optional<Outage> behind(Throwable failure);
}
