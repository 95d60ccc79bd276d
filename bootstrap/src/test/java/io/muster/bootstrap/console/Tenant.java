package io.muster.bootstrap.console;

import io.muster.bootstrap.e2e.Api;
import io.muster.bootstrap.e2e.MusterServer;

/** A tenant of a server, to which browsers and programs go. */
record Tenant(MusterServer server, String name) {
    static Tenant defaultOf(MusterServer server) {
        return new Tenant(server, "default");
    }

    /** As its super administrator. */
    Api api() {
        return Api.in(server, name, Api.ADMIN, Api.PASSWORD);
    }

    String address(String path) {
        return server.uri().resolve(path).toString();
    }
}
