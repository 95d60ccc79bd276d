package io.muster.bootstrap.console;

import com.microsoft.playwright.assertions.LocatorAssertions;
import io.muster.bootstrap.e2e.Api;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** So many accounts and exports that some of them wait for their turn. */
final class Many {
    static final LocatorAssertions.IsVisibleOptions PATIENT = new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

    private Many() {
    }

    static void accounts(Tenant tenant, int count) {
        tenant.api().apply(tenant.api().plan("many.csv", csv(count), "{}"));
    }

    static byte[] csv(int count) {
        String rows = IntStream.range(0, count).mapToObj(i -> "many" + i + ",many" + i + "@sample.org,Many,Number " + i)
            .collect(Collectors.joining("\n"));
        return ("username,email,first_name,last_name\n" + rows + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Begins exports, each of a workbook of everybody. */
    static void exports(Tenant tenant, int count) {
        Api api = tenant.api();
        for (int i = 0; i < count; i++) {
            api.post("exports", "{\"layout\":\"custom\",\"format\":\"xlsx\",\"includeDisabled\":true,"
                + "\"fileName\":\"queued-" + i + ".xlsx\"}");
        }
    }
}
