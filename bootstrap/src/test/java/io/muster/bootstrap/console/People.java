package io.muster.bootstrap.console;

import io.muster.bootstrap.e2e.Api;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Accounts to look at. */
final class People {
    private People() {
    }

    /** person00000 and so on, each third of them in the team EMEA and the others in APAC; each tenth is disabled. */
    static void fill(Tenant tenant, int count) {
        String rows = IntStream.range(0, count).mapToObj(i -> String.format("person%05d,Person %d,person%05d@example.com,%s,%s", i, i, i,
            i % 3 == 0 ? "EMEA" : "APAC", i % 10 != 9)).collect(Collectors.joining("\n"));
        byte[] file = ("userName,displayName,email,teams,enabled\n" + rows).getBytes(StandardCharsets.UTF_8);
        Api api = tenant.api();
        api.ended("imports/" + Api.json(api.upload("people.csv", file, "{\"layout\":\"custom\",\"review\":false}").body()).getString("id"));
    }

    /** @return the id of a new account */
    static String add(Tenant tenant, String json) {
        return tenant.api().post("accounts", json).getString("id");
    }
}
