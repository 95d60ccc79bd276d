package io.muster.application.signin;

import io.muster.application.Caller;
import io.muster.application.Refusal;
import io.muster.application.contract.Sample;
import io.muster.application.files.PlainPassword;
import io.muster.application.port.in.ManageTenants;
import io.muster.application.port.out.AuditTrail.Entry;
import io.muster.application.twin.FakeHashing;
import io.muster.application.twin.InMemoryDirectory;
import io.muster.application.twin.InMemoryStore;
import io.muster.application.twin.SteppingClock;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.UserName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Optional;

import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class ManageTenantsTest {
    private static final Tenant ACME = new Tenant(new Name("acme"));
    private static final UserName BOSS = new UserName("boss");
    private static final PlainPassword GOOD = new PlainPassword("four plain words together");

    private final InMemoryStore store = new InMemoryStore();
    private final SignInUseCases useCases = new SignInUseCases(store, new FakeHashing(), new InMemoryDirectory(), new SteppingClock());
    private final ManageTenants tenants = useCases.manageTenants(Sample.PASSWORDS.policy());
    private final Caller operator = new Caller(Tenant.DEFAULT, idOf("admin"), "admin", Permissions.ALL).from("192.0.2.7");

    @BeforeEach
    void begin() {
        store.tenants().ensure(Tenant.DEFAULT);
    }

    @Test
    void both_trails_tell_who_made_a_tenant_and_from_where() {
        assertThat(tenants.create(operator, ACME, BOSS, Optional.of(GOOD)).password()).isEmpty();

        assertThat(useCases.signIn().withPassword(ACME.name(), "boss", GOOD).permissions().everything()).isTrue();
        for (Tenant tenant : new Tenant[] {Tenant.DEFAULT, ACME}) {
            assertThat(store.audit().after(tenant, 0, 9))
                .extracting(chained -> chained.entry().actor(), chained -> chained.entry().origin())
                .containsExactly(tuple("admin", "192.0.2.7"));
        }
        assertThat(store.audit().after(ACME, 0, 9).get(0).entry()).extracting(Entry::action).isEqualTo("account.created");
    }

    @Test
    void a_password_that_is_tried_first_is_refused_and_nothing_is_made() {
        assertThatThrownBy(() -> tenants.create(operator, ACME, BOSS, Optional.of(new PlainPassword("boss-boss-boss-boss"))))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("field.invalid"));
        assertThat(store.tenants().find(ACME.name())).isEmpty();
    }

    @Test
    void whoever_may_do_everything_in_another_tenant_makes_none() {
        Caller boss = new Caller(ACME, idOf("boss"), "boss", Permissions.ALL);

        assertThatThrownBy(() -> tenants.create(boss, new Tenant(new Name("more")), BOSS, Optional.of(GOOD)))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("permission.missing"));
    }
}
