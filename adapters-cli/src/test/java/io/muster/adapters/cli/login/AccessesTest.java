package io.muster.adapters.cli.login;

import io.muster.adapters.cli.Shells;
import io.muster.adapters.cli.api.Access;
import io.muster.adapters.cli.shell.Failure;
import io.muster.adapters.cli.shell.Screen;
import io.muster.adapters.cli.shell.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AccessesTest {
    private static final Login LOGIN = new Login(URI.create("https://one.example.com/"), "ann", "secret-one", "id");

    @TempDir
    private Path home;

    @Test
    void a_profile_that_is_named_wins_then_the_environment_then_what_is_stored() {
        new Logins(shell(Map.of())).put("other", new Login(URI.create("https://two.example.com/"), "bob", "secret-two", ""));
        new Logins(shell(Map.of())).put(Logins.DEFAULT, LOGIN);
        Map<String, String> environment = Map.of("MUSTER_SERVER", "https://three.example.com", "MUSTER_TOKEN", "secret-three");

        assertThat(find(environment, Optional.of("other")).authorization()).isEqualTo("Bearer secret-two");
        assertThat(find(environment, Optional.empty()).authorization()).isEqualTo("Bearer secret-three");
        assertThat(find(Map.of(), Optional.empty()).authorization()).isEqualTo("Bearer secret-one");
        assertThat(find(Map.of("MUSTER_PROFILE", "other"), Optional.empty()).server()).hasHost("two.example.com");
    }

    @Test
    void what_is_stored_for_one_server_is_not_sent_to_another() {
        new Logins(shell(Map.of())).put(Logins.DEFAULT, LOGIN);

        assertThat(find(Map.of("MUSTER_SERVER", "https://one.example.com"), Optional.empty()).authorization())
            .isEqualTo("Bearer secret-one");
        assertThatThrownBy(() -> find(Map.of("MUSTER_SERVER", "https://evil.example.com"), Optional.empty()))
            .isInstanceOf(Failure.class).hasMessageContaining("Nobody is signed in at https://evil.example.com/");
    }

    @Test
    void of_several_profiles_of_a_server_the_usual_one_is_meant() {
        new Logins(shell(Map.of())).put("admin", new Login(LOGIN.server(), "root", "secret-root", ""));
        new Logins(shell(Map.of())).put(Logins.DEFAULT, LOGIN);

        assertThat(find(Map.of("MUSTER_SERVER", "https://one.example.com"), Optional.empty()).authorization())
            .isEqualTo("Bearer secret-one");
    }

    @Test
    void user_and_password_go_together_and_are_not_shown() {
        Access access = find(Map.of("MUSTER_USER", "ann", "MUSTER_PASSWORD", "hush", "MUSTER_TENANT", "acme"), Optional.empty());

        assertThat(access.authorization()).isEqualTo("Basic YW5uOmh1c2g=");
        assertThat(access.tenant()).contains("acme");
        assertThat(access.toString() + LOGIN).doesNotContain("YW5u", "secret");
        assertThatThrownBy(() -> find(Map.of("MUSTER_USER", "ann"), Optional.empty()))
            .isInstanceOfSatisfying(Failure.class, failure -> assertThat(failure.exitCode()).isEqualTo(2));
    }

    @Test
    void the_file_is_readable_by_its_owner_alone_and_used_only_then() throws Exception {
        Logins logins = new Logins(shell(Map.of()));
        logins.put(Logins.DEFAULT, LOGIN);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(logins.file()))).isEqualTo("rw-------");
        assertThat(logins.find(Logins.DEFAULT)).contains(LOGIN);
        for (String mode : new String[] {"rw-r-----", "rw----r--", "rw--w----"}) {
            Files.setPosixFilePermissions(logins.file(), PosixFilePermissions.fromString(mode));
            assertThatThrownBy(() -> logins.find(Logins.DEFAULT)).as(mode).hasMessageContaining("can be read by others");
        }
    }

    @Test
    void a_file_of_another_form_is_told_of() throws Exception {
        Logins logins = new Logins(shell(Map.of()));
        logins.put(Logins.DEFAULT, LOGIN);
        Files.writeString(logins.file(), "{\"profiles\":{\"default\":{\"server\":\"https://x/\"}}}");

        assertThatThrownBy(() -> logins.find(Logins.DEFAULT)).hasMessageContaining("is not what `muster login` wrote");
    }

    private Access find(Map<String, String> environment, Optional<String> profile) {
        return new Accesses(shell(environment)).find(profile);
    }

    private Shell shell(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("XDG_CONFIG_HOME", home.toString());
        return new Shells().with(Screen.NONE, all);
    }
}
