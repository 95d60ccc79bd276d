package io.muster.application.audit;

import io.muster.application.Caller;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.audit.Verification.Broken;
import io.muster.application.audit.Verification.Reason;
import io.muster.application.port.in.ReadAudit;
import io.muster.application.port.out.AuditTrail.Entry;
import io.muster.application.twin.InMemoryStore;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Tenant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static io.muster.domain.testing.AccountBuilder.THEN;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReadAuditTest {
    private static final int SEVERAL_PARTS = 1_203;
    private static final int LATER = 10_000;

    private final InMemoryStore store = new InMemoryStore();
    private final ReadAudit audit = new AuditUseCases(store, Clock.fixed(THEN.plusSeconds(LATER), ZoneOffset.UTC)).readAudit();
    private final Caller admin = new Caller(Tenant.DEFAULT, idOf("admin"), "admin", Permissions.ALL).from("192.0.2.1");

    @BeforeEach
    void begin() {
        store.tenants().ensure(Tenant.DEFAULT);
    }

    private void has(int entries) {
        for (int i = 0; i < entries; i++) {
            store.audit().add(Tenant.DEFAULT, new Entry(THEN.plusSeconds(i), "a", "b", "c\n\"😀", i, Map.of("k\\", "v\u0007")));
        }
    }

    private List<String> exported(Optional<Integer> from, Optional<Integer> until) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        audit.export(admin, from.map(THEN::plusSeconds), until.map(THEN::plusSeconds)).writeTo(out);
        return new ArrayList<>(out.toString(StandardCharsets.UTF_8).lines().toList());
    }

    private static Verification verified(List<String> lines) throws IOException {
        return ExportedTrail.verify(new StringReader(String.join("\n", lines)));
    }

    @Test
    void the_form_of_a_line_stays_what_it_is() {
        ChainedEntry entry = ChainedEntry.next(ChainHead.NONE, new Entry(THEN.plusNanos(1_234_567), "ann", "192.0.2.1", "POST /a/{id}",
            "é\"\\\u001f", Optional.of("permission.missing"), 3, Map.of("b", "2", "a", "1")));

        assertThat(entry.line()).isEqualTo("{\"sequence\":1,\"previous\":\"" + "0".repeat(64) + "\",\"at\":\""
            + THEN.toString().substring(0, 19) + ".001234Z\",\"actor\":\"ann\",\"origin\":\"192.0.2.1\",\"action\":\"POST /a/{id}\","
            + "\"subject\":\"é\\\"\\\\\\u001f\",\"outcome\":\"REFUSED\",\"code\":\"permission.missing\",\"count\":3,"
            + "\"details\":{\"a\":\"1\",\"b\":\"2\"},\"hash\":\"" + entry.hash() + "\"}");
    }

    @Test
    void an_export_holds_the_whole_chain_and_that_it_was_exported() throws IOException {
        has(SEVERAL_PARTS);

        List<String> lines = exported(Optional.empty(), Optional.empty());

        assertThat(lines).hasSize(SEVERAL_PARTS + 1);
        assertThat(lines.get(SEVERAL_PARTS)).contains("\"action\":\"audit.exported\"", "\"origin\":\"192.0.2.1\"");
        assertThat(verified(lines)).isEqualTo(new Verification(SEVERAL_PARTS + 1, store.audit().head(Tenant.DEFAULT).hash(),
            Optional.empty()));
        assertThat(audit.verify(admin)).isEqualTo(verified(lines));
    }

    @Test
    void an_export_of_a_time_is_a_part_of_the_chain_that_can_be_verified_alone() throws IOException {
        has(10);

        List<String> lines = exported(Optional.of(3), Optional.of(7));

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("{\"sequence\":4,");
        assertThat(verified(lines).intact()).isTrue();
        assertThat(exported(Optional.of(LATER + 1), Optional.empty())).isEmpty();
        assertThat(exported(Optional.empty(), Optional.of(-1))).isEmpty();
    }

    @Test
    void tampering_with_an_exported_file_is_found() throws IOException {
        has(5);
        List<String> lines = exported(Optional.empty(), Optional.empty());

        List<String> changed = new ArrayList<>(lines);
        changed.set(2, lines.get(2).replace("\"count\":2", "\"count\":3"));
        assertThat(verified(changed).broken()).contains(new Broken(3, Reason.CHANGED));

        List<String> removed = new ArrayList<>(lines);
        removed.remove(2);
        assertThat(verified(removed).broken()).contains(new Broken(3, Reason.MISSING));

        List<String> swapped = new ArrayList<>(lines);
        Collections.swap(swapped, 1, 2);
        assertThat(verified(swapped).broken()).contains(new Broken(2, Reason.MISSING));

        List<String> doubled = new ArrayList<>(lines);
        doubled.add(3, lines.get(2));
        assertThat(verified(doubled).broken()).contains(new Broken(4, Reason.OUT_OF_ORDER));

        List<String> inserted = new ArrayList<>(lines);
        inserted.add(2, "anything");
        assertThat(verified(inserted).broken()).contains(new Broken(3, Reason.UNREADABLE));

        List<String> forged = new ArrayList<>(lines);
        forged.set(0, ChainedEntry.next(ChainHead.NONE, new Entry(THEN, "x", "y", "z", 0, Map.of())).line());
        assertThat(verified(forged).broken()).contains(new Broken(2, Reason.REPLACED));

        List<String> firstLost = lines.subList(1, lines.size());
        assertThat(verified(firstLost).intact()).as("a part of a chain may begin anywhere").isTrue();
        assertThat(verified(lines.subList(0, 3)).head()).as("what is kept elsewhere tells that the end is missing")
            .isNotEqualTo(store.audit().head(Tenant.DEFAULT).hash());
    }

    /** Anybody can try such a user name, and it is noted. */
    @ParameterizedTest
    @ValueSource(strings = {"\u2028", "\u2029", "\u0085", "\r", "\n", "\u000b", "\f", "\",\"hash\":\""})
    void a_text_that_breaks_lines_does_not_break_an_exported_chain(String text) throws IOException {
        store.audit().add(Tenant.DEFAULT, new Entry(THEN, "a" + text, "b", "c" + text, 0, Map.of("k" + text, text)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        audit.export(admin, Optional.empty(), Optional.empty()).writeTo(out);

        assertThat(ExportedTrail.verify(new StringReader(out.toString(StandardCharsets.UTF_8))))
            .isEqualTo(new Verification(2, store.audit().head(Tenant.DEFAULT).hash(), Optional.empty()));
    }

    @Test
    void an_empty_file_has_an_intact_chain_of_nothing() throws IOException {
        assertThat(verified(List.of())).isEqualTo(new Verification(0, ChainHead.NONE.hash(), Optional.empty()));
        assertThat(verified(List.of("no line of ours")).broken()).contains(new Broken(1, Reason.UNREADABLE));
    }

    @Test
    void only_who_manages_settings_sees_it() {
        Caller other = new Caller(Tenant.DEFAULT, idOf("o"), "o", Permissions.of(List.of(Permission.ACCOUNTS_VIEW)));

        for (ThrowingCallable asking : List.<ThrowingCallable>of(
            () -> audit.page(other, AuditFilter.ALL, PageRequest.first(1)), () -> audit.verify(other),
            () -> audit.export(other, Optional.empty(), Optional.empty()))) {
            assertThatThrownBy(asking).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("permission.missing"));
        }
        assertThat(store.audit().after(Tenant.DEFAULT, 0, 1)).isEmpty();
    }
}
