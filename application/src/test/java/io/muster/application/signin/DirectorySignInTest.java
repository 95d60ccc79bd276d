package io.muster.application.signin;

import io.muster.application.Origin;
import io.muster.application.Refusal;
import io.muster.application.files.PlainPassword;
import io.muster.application.port.in.ManageSessions.Begun;
import io.muster.application.port.in.SignIn;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.twin.FakeHashing;
import io.muster.application.twin.InMemoryDirectory;
import io.muster.application.twin.InMemoryStore;
import io.muster.application.twin.SteppingClock;
import io.muster.domain.access.Connection;
import io.muster.domain.access.DirectorySettings;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Field;
import io.muster.domain.testing.AccountBuilder;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class DirectorySignInTest {
    private static final Name DEFAULT = Tenant.DEFAULT.name();
    private static final Name CORP = new Name("corp");
    private static final PlainPassword LOCAL_SECRET = new PlainPassword("local secret");
    private static final PlainPassword SECRET = new PlainPassword("secret");
    private static final UUID ENTRY = UUID.fromString("6f1c1f1e-0000-4000-8000-000000000001");

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryDirectory directory = new InMemoryDirectory();
    private final SignInUseCases useCases = new SignInUseCases(store, new FakeHashing(), directory, new SteppingClock());
    private final SignIn signIn = useCases.signIn();

    @BeforeEach
    void begin() {
        store.tenants().ensure(Tenant.DEFAULT);
        store.connections().add(Tenant.DEFAULT, connection(true));
        directory.add("jdoe", ENTRY, true, "secret");
        given(anAccount("jdoe").inConnection("corp").with(Field.EXTERNAL_ID, ENTRY.toString()));
        given(anAccount("root").withCredential(new FakeHashing().hash(LOCAL_SECRET).phc()));
    }

    @Test
    void lets_the_directory_check_the_password_and_counts_the_visit() {
        assertThat(signIn.withPassword(DEFAULT, "JDoe", SECRET).userName()).isEqualTo("jdoe");
        assertThat(store.accounts().find(Tenant.DEFAULT, AccountBuilder.idOf("jdoe")).orElseThrow().activity().loginsCount()).isEqualTo(1);
        assertThat(refused("jdoe", "wrong")).isEqualTo(Refusal.Kind.UNAUTHENTICATED);
    }

    @Test
    void a_connection_that_is_disabled_takes_its_sessions_and_tokens_along_until_it_is_enabled() {
        Origin home = new Origin("192.0.2.7", "Browser");
        Begun begun = useCases.manageSessions().begin(DEFAULT, "jdoe", SECRET, home);
        String token = useCases.manageTokens().issue(begun.who().caller(), "nightly", Permissions.ALL, Optional.empty()).secret();

        store.connections().replace(Tenant.DEFAULT, connection(false));
        assertThat(refused(() -> signIn.withSession(begun.secret()))).isEqualTo(Refusal.Kind.UNAUTHENTICATED);
        assertThat(refused(() -> signIn.withToken(token))).isEqualTo(Refusal.Kind.UNAUTHENTICATED);

        store.connections().replace(Tenant.DEFAULT, connection(true));
        assertThat(signIn.withSession(begun.secret()).userName()).isEqualTo("jdoe");
        assertThat(signIn.withToken(token).userName()).isEqualTo("jdoe");
    }

    @Test
    void asks_no_directory_for_whom_a_connection_before_it_knows() {
        signIn.withPassword(DEFAULT, "root", LOCAL_SECRET);

        assertThat(directory.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "root", "off", "jdoe"})
    void asks_the_directory_once_for_any_other_name(String name) {
        given(anAccount("off").inConnection("corp").disabled());

        assertThat(refused(name, "wrong")).isEqualTo(Refusal.Kind.UNAUTHENTICATED);
        assertThat(directory.asked).hasSize(1);
    }

    @Test
    void keeps_out_whom_the_directory_or_muster_has_disabled() {
        directory.add("left", false);
        directory.add("off", true);
        given(anAccount("left").inConnection("corp"));
        given(anAccount("off").inConnection("corp").disabled());

        assertThat(refused("left", "secret")).isEqualTo(Refusal.Kind.UNAUTHENTICATED);
        assertThat(refused("off", "secret")).isEqualTo(Refusal.Kind.UNAUTHENTICATED);
    }

    @Test
    void keeps_out_who_has_got_the_name_of_somebody_else() {
        directory.rename(ENTRY, "married");
        directory.add("jdoe", true);

        assertThat(refused("jdoe", "secret")).isEqualTo(Refusal.Kind.UNAUTHENTICATED);
    }

    @Test
    void tells_a_directory_that_is_away_from_a_wrong_password() {
        directory.away = true;

        assertThat(refused("jdoe", "secret")).isEqualTo(Refusal.Kind.UNAVAILABLE);
        assertThat(refused("nobody", "secret")).isEqualTo(Refusal.Kind.UNAVAILABLE);
        assertThat(signIn.withPassword(DEFAULT, "root", LOCAL_SECRET).userName()).isEqualTo("root");
    }

    @Test
    void slows_guesses_down_while_a_directory_is_away() {
        directory.away = true;
        for (int i = 0; i < 5; i++) {
            assertThat(refused("root", "guess")).isEqualTo(Refusal.Kind.UNAVAILABLE);
        }

        assertThat(refused("root", "guess")).isEqualTo(Refusal.Kind.TOO_MANY);
    }

    @Test
    void asks_no_directory_of_a_connection_that_is_off() {
        store.connections().replace(Tenant.DEFAULT, connection(false));

        assertThat(refused("jdoe", "secret")).isEqualTo(Refusal.Kind.UNAUTHENTICATED);
        assertThat(directory.asked).isEmpty();
    }

    private Refusal.Kind refused(String name, String password) {
        return refused(() -> signIn.withPassword(DEFAULT, name, new PlainPassword(password)));
    }

    private static Refusal.Kind refused(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).kind();
    }

    private void given(AccountBuilder account) {
        store.provisioning().write(Tenant.DEFAULT, List.of(new Write.Insert(account.build())));
    }

    private static Connection connection(boolean enabled) {
        DirectorySettings settings = new DirectorySettings("ldaps://dc1", false, "dc=corp", Optional.empty(), Optional.empty(), null,
            Optional.empty(), Optional.empty());
        return new Connection(CORP, Connection.Kind.DIRECTORY, enabled, Optional.of(settings));
    }
}
