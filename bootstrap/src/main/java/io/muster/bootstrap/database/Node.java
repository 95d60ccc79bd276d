package io.muster.bootstrap.database;

import java.util.UUID;

/** This server among those that share the database. */
public final class Node {

    /** New with each start: what a killed server has left open is not taken for the present one's. */
    public static final String NAME = "muster-" + UUID.randomUUID();

    private Node() {}
}
