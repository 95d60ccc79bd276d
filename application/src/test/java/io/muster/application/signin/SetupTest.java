package io.muster.application.signin;

import io.muster.application.files.PlainPassword;
import io.muster.application.port.in.Setup;
import io.muster.application.twin.FakeHashing;
import io.muster.application.twin.InMemoryDirectory;
import io.muster.application.twin.InMemoryStore;
import io.muster.application.twin.SteppingClock;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.UserName;
import org.junit.jupiter.api.Test;

import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class SetupTest {
    private static final UserName ADMIN = new UserName("admin");

    private final InMemoryStore store = new InMemoryStore();
    private final SignInUseCases useCases = new SignInUseCases(store, new FakeHashing(), new InMemoryDirectory(), new SteppingClock());
    private final Setup setup = useCases.setup();

    @Test
    void makes_the_first_super_administrator_with_the_configured_password() {
        assertThat(setup.ensureFirstAdministrator(ADMIN, Optional.of(new PlainPassword("chosen")))).isEmpty();

        assertThat(useCases.signIn().withPassword(Tenant.DEFAULT.name(), "admin", new PlainPassword("chosen")).permissions().everything())
            .isTrue();
    }

    @Test
    void makes_up_a_password_where_none_is_configured_and_tells_it() {
        PlainPassword made = setup.ensureFirstAdministrator(ADMIN, Optional.empty()).orElseThrow();

        assertThat(made.value()).hasSize(24);
        assertThat(useCases.signIn().withPassword(Tenant.DEFAULT.name(), "admin", made).userName()).isEqualTo("admin");
    }

    @Test
    void does_nothing_at_later_starts() {
        setup.ensureFirstAdministrator(ADMIN, Optional.empty());

        assertThat(setup.ensureFirstAdministrator(new UserName("other"), Optional.of(new PlainPassword("x")))).isEmpty();
        assertThat(store.accounts().enabledSuperAdministrators(Tenant.DEFAULT)).isEqualTo(1);
    }
}
