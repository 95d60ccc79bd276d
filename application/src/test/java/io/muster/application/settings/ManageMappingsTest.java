package io.muster.application.settings;

import io.muster.application.Caller;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.audit.AuditFilter;
import io.muster.application.audit.ChainedEntry;
import io.muster.application.files.FileType;
import io.muster.application.files.SavedMapping;
import io.muster.application.port.in.ManageMappings;
import io.muster.application.port.out.AuditTrail;
import io.muster.application.twin.InMemoryDirectory;
import io.muster.application.twin.InMemoryStore;
import io.muster.application.twin.SteppingClock;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Tenant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ManageMappingsTest {
    private static final Tenant ACME = new Tenant(new Name("acme"));
    private static final Name HR = new Name("hr");

    private final InMemoryStore store = new InMemoryStore();
    private final ManageMappings mappings = new SettingsUseCases(store, new InMemoryDirectory(), new SteppingClock()).manageMappings();
    private final Caller importer = holding(Tenant.DEFAULT, Permission.ACCOUNTS_IMPORT);
    private final Caller settler = holding(Tenant.DEFAULT, Permission.SETTINGS_MANAGE);
    private final Caller stranger = holding(ACME, Permission.ACCOUNTS_IMPORT, Permission.SETTINGS_MANAGE);

    private static Caller holding(Tenant tenant, Permission... permissions) {
        return new Caller(tenant, idOf("c"), "carl", Permissions.of(List.of(permissions)));
    }

    private static SavedMapping mapping(String name) {
        return new SavedMapping(new Name(name), FileType.of("csv", FileType.CUSTOM));
    }

    private List<AuditTrail.Entry> noted() {
        return store.audit().page(Tenant.DEFAULT, AuditFilter.ALL, PageRequest.first(9)).items().stream().map(ChainedEntry::entry).toList();
    }

    @BeforeEach
    void begin() {
        store.tenants().ensure(Tenant.DEFAULT);
        store.tenants().ensure(ACME);
    }

    @Test
    void who_imports_may_read_and_who_sets_up_may_write() {
        mappings.save(settler, mapping("hr"));

        assertThat(mappings.get(importer, HR)).isEqualTo(mapping("hr"));
        assertThat(mappings.choose(importer, HR)).isEqualTo(mapping("hr"));
        assertThat(mappings.page(importer, PageRequest.first(5)).items()).containsExactly(mapping("hr"));
        assertRefused("permission.missing", () -> mappings.get(settler, HR));
        assertRefused("permission.missing", () -> mappings.choose(settler, HR));
        assertRefused("permission.missing", () -> mappings.page(settler, PageRequest.first(5)));
        assertRefused("permission.missing", () -> mappings.save(importer, mapping("hr")));
        assertRefused("permission.missing", () -> mappings.delete(importer, HR));
    }

    @Test
    void every_write_is_noted_with_who_made_it() {
        assertThat(mappings.save(settler, mapping("hr"))).isTrue();
        assertThat(mappings.save(settler, mapping("HR"))).isFalse();
        mappings.delete(settler, HR);

        assertThat(noted()).extracting(AuditTrail.Entry::action)
            .containsExactly("mapping.deleted", "mapping.changed", "mapping.created");
        assertThat(noted()).extracting(AuditTrail.Entry::actor).containsOnly("carl");
    }

    @Test
    void what_is_not_there_is_not_found_and_nothing_is_noted() {
        assertRefused("not-found", () -> mappings.get(importer, HR));
        assertRefused("not-found", () -> mappings.delete(settler, HR));
        assertThat(noted()).isEmpty();
    }

    @Test
    void another_tenant_sees_nothing_and_touches_nothing() {
        mappings.save(settler, mapping("hr"));

        assertRefused("not-found", () -> mappings.get(stranger, HR));
        assertRefused("not-found", () -> mappings.delete(stranger, HR));
        assertThatThrownBy(() -> mappings.choose(stranger, HR)).hasMessage("there is no mapping hr; none is saved yet");
        assertThat(mappings.page(stranger, PageRequest.first(5)).total()).isZero();
    }

    @Test
    void an_unknown_one_that_is_chosen_lists_those_that_there_are() {
        mappings.save(settler, mapping("Staff"));
        mappings.save(settler, mapping("hr"));

        assertRefused("mapping.unknown", () -> mappings.choose(importer, new Name("hrr")));
        assertThatThrownBy(() -> mappings.choose(importer, new Name("hrr"))).hasMessage("there is no mapping hrr; saved are hr, Staff");

        IntStream.range(0, 20).forEach(i -> mappings.save(settler, mapping("a" + i)));
        assertThatThrownBy(() -> mappings.choose(importer, new Name("hrr"))).hasMessageEndingWith("a9 and others");
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
