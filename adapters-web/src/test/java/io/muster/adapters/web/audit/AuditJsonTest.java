package io.muster.adapters.web.audit;

import io.muster.adapters.web.json.Binding;
import io.muster.application.audit.ChainHead;
import io.muster.application.audit.ChainedEntry;
import io.muster.application.audit.Verification;
import io.muster.application.audit.Verification.Broken;
import io.muster.application.audit.Verification.Reason;
import io.muster.application.port.out.AuditTrail.Entry;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class AuditJsonTest {
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

    private static String json(Object answer) {
        return new Binding().getContext(answer.getClass()).toJson(answer);
    }

    @Test
    void an_intact_chain_is_told_without_a_break() {
        assertThat(json(VerificationJson.of(new Verification(3, "ab", Optional.empty()))))
            .isEqualTo("{\"intact\":true,\"entries\":3,\"head\":\"ab\",\"broken\":null}");
    }

    @Test
    void a_broken_chain_is_told_with_where_and_why() {
        assertThat(json(VerificationJson.of(new Verification(3, "ab", Optional.of(new Broken(4, Reason.MISSING))))))
            .isEqualTo("{\"intact\":false,\"entries\":3,\"head\":\"ab\","
                + "\"broken\":{\"sequence\":4,\"reason\":\"MISSING\",\"message\":\"entry 4 is missing\"}}");
    }

    @Test
    void an_entry_tells_its_outcome_and_of_a_refusal_the_code() {
        ChainedEntry done = ChainedEntry.next(ChainHead.NONE, new Entry(AT, "ann", "import.done", "1", 2, Map.of("k", "v")));
        ChainedEntry refused = ChainedEntry.next(done.asHead(),
            new Entry(AT, "ann", "::1", "GET /x", "", Optional.of("permission.missing"), 0, Map.of()));

        assertThat(json(AuditJson.of(done))).isEqualTo("{\"sequence\":1,\"at\":\"2026-01-02T03:04:05Z\",\"actor\":\"ann\","
            + "\"origin\":\"(system)\",\"action\":\"import.done\",\"subject\":\"1\",\"outcome\":\"DONE\",\"count\":2,"
            + "\"details\":{\"k\":\"v\"},\"hash\":\"" + done.hash() + "\"}");
        assertThat(json(AuditJson.of(refused))).contains("\"outcome\":\"REFUSED\",\"code\":\"permission.missing\"");
    }
}
