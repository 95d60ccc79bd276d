package io.muster.adapters.directory;

import io.muster.adapters.directory.server.Patience;
import io.muster.adapters.directory.testing.Authority;
import io.muster.adapters.directory.testing.LdapServer;
import io.muster.application.files.PlainPassword;
import io.muster.application.port.out.Directory.DirectoryUnavailable;
import io.muster.domain.access.DirectorySettings;
import io.muster.domain.account.UserName;
import io.muster.domain.importing.DirectoryVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReachingTest extends DirectoryScene {
    @Test
    void speaks_ldaps_and_start_tls_and_believes_the_ca_file() {
        server.add("jdoe", true, PASSWORD);

        assertThat(answer("jdoe").verdict()).isEqualTo(DirectoryVerdict.FOUND);
        assertThat(answer(startTls(), "jdoe").verdict()).isEqualTo(DirectoryVerdict.FOUND);
        assertThat(accepts(startTls(), "jdoe", PASSWORD)).isTrue();
        assertThat(tried(server.settings())).contains("its certificate is trusted").contains("sAMAccountName");
    }

    @Test
    void believes_no_certificate_that_nobody_known_has_signed(@TempDir Path other) throws Exception {
        String stranger = Authority.in(other).certificate().toString();

        assertThatUnavailable(with(server.settings(), server.settings().url(), false, null, stranger), "is not trusted");
        assertThatUnavailable(with(server.settings(), server.settings().url(), false, null, null), "directory.caFile");
        assertThatUnavailable(with(server.settings(), startTls().url(), true, null, stranger), "is not trusted");
        assertThat(server.traffic().binds()).isEmpty();
    }

    @Test
    void believes_no_certificate_of_another_name() throws Exception {
        try (LdapServer misnamed = LdapServer.start(authority(), "dns:dc9.corp.example")) {
            for (String host : List.of("127.0.0.1", "localhost")) {
                assertThatUnavailable(at(misnamed, "ldaps://" + host + ":" + misnamed.ldapsPort()), "is not trusted (No ");
                assertThatUnavailable(at(misnamed, "ldap://" + host + ":" + misnamed.ldapPort()), "is not trusted (No ");
            }
            assertThat(misnamed.traffic().binds()).isEmpty();
        }
    }

    @Test
    void believes_a_certificate_of_the_host_s_name() throws Exception {
        try (LdapServer named = LdapServer.start(authority(), "dns:localhost")) {
            named.add("jdoe", true, PASSWORD);

            assertThat(answer(at(named, "ldaps://localhost:" + named.ldapsPort()), "jdoe").verdict()).isEqualTo(DirectoryVerdict.FOUND);
            assertThat(answer(at(named, "ldap://localhost:" + named.ldapPort()), "jdoe").verdict()).isEqualTo(DirectoryVerdict.FOUND);
        }
    }

    private static DirectorySettings at(LdapServer server, String url) {
        return with(server.settings(), url, true, null, server.settings().caFile().orElseThrow());
    }

    @Test
    void sends_no_password_in_the_clear_over_a_network() {
        assertThatUnavailable(with(server.settings(), "ldap://192.0.2.1", false, null, null), "in the clear");
    }

    @Test
    void says_what_is_wrong_with_a_ca_file() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        Path nonsense = Files.writeString(folder.resolve("nonsense.pem"), "-----BEGIN CERTIFICATE-----\nnonsense\n");

        for (String file : new String[] {empty.toString(), nonsense.toString(), "/nowhere/ca.pem", "\0"}) {
            assertThatUnavailable(with(server.settings(), server.settings().url(), false, null, file), "directory.caFile");
        }
    }

    @ParameterizedTest
    @CsvSource({"ldaps://127.0.0.1:1, nothing takes connections at 127.0.0.1:1",
        "ldaps://nowhere.invalid, the host nowhere.invalid is not known"})
    void says_what_is_wrong_with_a_host(String url, String message) {
        assertThatUnavailable(with(server.settings(), url, false, null, authority.certificate().toString()), message);
    }

    @Test
    void says_that_a_port_speaks_no_tls() {
        assertThatUnavailable(with(server.settings(), "ldaps://127.0.0.1:" + server.ldapPort(), false, null, null), "127.0.0.1:");
    }

    @Test
    void says_that_a_base_is_not_there_and_that_nobody_is_found() {
        assertThatUnavailable(settings("dc=else", LdapServer.BIND_DN, "sAMAccountName"), "look at directory.baseDn");
        assertThatUnavailable(settings(LdapServer.BASE, LdapServer.BIND_DN, "mail"), "nobody with a mail");
    }

    @Test
    void binds_with_the_password_from_the_configuration_and_never_without_one() {
        assertThatUnavailable(server.settings(), key -> Optional.of("wrong"), "refuses " + LdapServer.BIND_DN);
        server.traffic().reset();
        assertThatUnavailable(server.settings(), key -> Optional.empty(), "no value for " + LdapServer.BIND_KEY);
        assertThatUnavailable(server.settings(), key -> Optional.of(""), "no value for " + LdapServer.BIND_KEY);
        assertThat(server.traffic().binds()).isEmpty();
    }

    @Test
    void says_nothing_of_passwords() {
        assertThatThrownBy(() -> tried(server.settings(), key -> Optional.of("a wrong secret")))
            .satisfies(failure -> assertThat(failure.toString() + failure.getCause()).doesNotContain("a wrong secret"));
        assertThat(server.settings().toString()).doesNotContain(LdapServer.BIND_PASSWORD);
    }

    @Test
    void binds_once_for_any_name_and_never_as_somebody_it_turns_away() {
        server.add("jdoe", true, PASSWORD);
        accepts(server.settings(), "jdoe", "warms up");
        server.traffic().reset();
        accepts(server.settings(), "jdoe", "wrong");
        int searches = server.traffic().searches();
        server.traffic().reset();

        directory.turnAway(LdapServer.connection(server.settings()), new UserName("jdoe"), new PlainPassword(PASSWORD));

        assertThat(server.traffic().searches()).isEqualTo(searches);
        assertThat(server.traffic().binds()).hasSize(1).noneMatch(dn -> dn.contains("jdoe")).allMatch(dn -> dn.endsWith(LdapServer.BASE));
    }

    @Test
    void replaces_a_pooled_connection_that_the_other_side_has_closed() {
        server.add("jdoe", true, PASSWORD);
        assertThat(answer("jdoe").verdict()).isEqualTo(DirectoryVerdict.FOUND);
        assertThat(accepts(server.settings(), "jdoe", PASSWORD)).isTrue();

        server.cutConnections();

        assertThat(answer("jdoe").verdict()).isEqualTo(DirectoryVerdict.FOUND);
        server.cutConnections();
        assertThat(accepts(server.settings(), "jdoe", PASSWORD)).isTrue();
    }

    @Test
    void answers_again_when_the_directory_does() {
        server.add("jdoe", true, PASSWORD);
        answer("jdoe");
        server.stop();

        assertThatThrownBy(() -> answer("jdoe")).isInstanceOf(DirectoryUnavailable.class);
        assertThatThrownBy(() -> accepts(server.settings(), "jdoe", PASSWORD)).isInstanceOf(DirectoryUnavailable.class);
        server.startAgain();
        assertThat(answer("jdoe").verdict()).isEqualTo(DirectoryVerdict.FOUND);
        assertThat(accepts(server.settings(), "jdoe", PASSWORD)).isTrue();
    }

    @Test
    void gives_a_directory_up_that_hangs() {
        server.add("jdoe", true, PASSWORD);
        answer("jdoe");
        server.traffic().hang();

        assertThatThrownBy(() -> answer("jdoe")).isInstanceOf(DirectoryUnavailable.class).hasMessageContaining("does not answer in time");
    }

    @Test
    void keeps_connections_until_the_settings_are_forgotten() {
        server.add("jdoe", true, PASSWORD);
        answer("jdoe");
        answer("jdoe");
        assertThat(server.traffic().binds()).containsExactly(LdapServer.BIND_DN);

        directory.forget(server.settings());
        answer("jdoe");
        assertThat(server.traffic().binds()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ldap://u:p@dc1 | directory.url", "ldaps://dc1:99999 | directory.url"})
    void finds_flaws_in_an_address(String url, String setting) {
        assertThat(directory.flaw(with(server.settings(), url, false, null, null)).orElseThrow()).contains(setting);
    }

    @Test
    void finds_flaws_without_asking_the_directory() {
        DirectorySettings sound = server.settings();

        assertThat(directory.flaw(sound)).isEmpty();
        assertThat(directory.flaw(with(sound, "ldaps://[::1]:636", false, "(&(a=b)(!(c=d)))", null))).isEmpty();
        assertThat(directory.flaw(with(sound, sound.url(), false, "(a=b", null)).orElseThrow()).contains("directory.filter");
        assertThat(directory.flaw(settings("nonsense", LdapServer.BIND_DN, "mail")).orElseThrow()).contains("directory.baseDn");
        assertThat(directory.flaw(settings(LdapServer.BASE, null, "mail")).orElseThrow()).contains("directory.bindDn");
        assertThat(server.traffic().searches()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"muster.db.password, true", "MUSTER_DB_PASSWORD, true", "muster_admin.password, true",
        "muster.directory.corp.password, false", "corp.password, false"})
    void sends_no_secret_of_musters_own_to_a_directory(String key, boolean refused) {
        DirectorySettings sound = server.settings();
        DirectorySettings settings = new DirectorySettings(sound.url(), false, sound.baseDn(), sound.bindDn(), Optional.of(key),
            null, Optional.empty(), Optional.empty());

        assertThat(directory.flaw(settings).isPresent()).isEqualTo(refused);
    }

    private DirectorySettings startTls() {
        return with(server.settings(), "ldap://127.0.0.1:" + server.ldapPort(), true, null, server.settings().caFile().orElseThrow());
    }

    private DirectorySettings settings(String base, String bindDn, String attribute) {
        return new DirectorySettings(server.settings().url(), false, base, Optional.ofNullable(bindDn), Optional.of(LdapServer.BIND_KEY),
            attribute, Optional.empty(), server.settings().caFile());
    }

    private String tried(DirectorySettings settings) {
        return directory.tryOut(LdapServer.connection(settings));
    }

    private static String tried(DirectorySettings settings, Function<String, Optional<String>> secrets) {
        try (LdapDirectory other = new LdapDirectory(secrets, Patience.DEFAULT, Clock.systemUTC())) {
            return other.tryOut(LdapServer.connection(settings));
        }
    }

    private void assertThatUnavailable(DirectorySettings settings, String message) {
        assertThatThrownBy(() -> tried(settings)).isInstanceOf(DirectoryUnavailable.class).hasMessageContaining(message);
    }

    private static void assertThatUnavailable(DirectorySettings settings, Function<String, Optional<String>> secrets, String message) {
        assertThatThrownBy(() -> tried(settings, secrets)).isInstanceOf(DirectoryUnavailable.class).hasMessageContaining(message);
    }
}
