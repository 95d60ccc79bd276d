package io.muster.adapters.directory;

import com.unboundid.ldap.sdk.LDAPException;
import io.muster.adapters.directory.server.Patience;
import io.muster.adapters.directory.testing.Authority;
import io.muster.adapters.directory.testing.LdapServer;
import io.muster.application.contract.DirectoryContract;
import io.muster.application.files.PlainPassword;
import io.muster.application.port.out.Directory;
import io.muster.application.port.out.Directory.DirectoryUnavailable;
import io.muster.application.port.out.Directory.Question;
import io.muster.domain.access.Connection;
import io.muster.domain.access.DirectorySettings;
import io.muster.domain.importing.DirectoryAnswer;
import io.muster.domain.importing.DirectoryVerdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What holds of every directory, and some more, on a real domain controller. */
@EnabledIf(value = "available", disabledReason = "a domain controller needs root, openssl and Samba (see src/test/samba/domain-controller)")
class ActiveDirectoryTest extends DirectoryContract {
    @TempDir
    private static Path folder;
    private static DomainController controller;
    private static LdapDirectory directory;

    /** Where it is required, its absence is a failure and not a reason to skip. */
    static boolean available() {
        return Boolean.parseBoolean(System.getenv("MUSTER_TEST_REQUIRE_SAMBA")) || DomainController.installed();
    }

    @BeforeAll
    static void start() throws Exception {
        controller = DomainController.start(folder);
        directory = new LdapDirectory(DomainController.secrets(), Patience.DEFAULT, Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        if (directory != null) {
            directory.close();
        }
        if (controller != null) {
            controller.close();
        }
    }

    @AfterEach
    void clear() throws LDAPException {
        controller.removeAll();
    }

    @Override
    protected Directory directory() {
        return directory;
    }

    @Override
    protected Connection connection() {
        return LdapServer.connection(controller.settings("sAMAccountName"));
    }

    @Override
    protected UUID has(String name, boolean enabled) {
        try {
            return controller.add(name, enabled);
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected void renames(UUID id, String name) {
        try {
            controller.rename(id, name);
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void matches_by_user_principal_name_mail_and_object_guid() {
        UUID id = has("jdoe", true);
        Map<String, String> names = Map.of("userPrincipalName", "JDoe@corp.test", "mail", "jdoe@mail.test", "objectGUID", id.toString());

        names.forEach((attribute, name) -> {
            assertThat(answer(controller.settings(attribute), name)).isEqualTo(DirectoryAnswer.found(Optional.of(id.toString())));
            assertThat(accepts(controller.settings(attribute), name)).isTrue();
        });
    }

    @Test
    void speaks_start_tls() {
        has("jdoe", true);

        assertThat(answer(controller.overStartTls(), "jdoe").verdict()).isEqualTo(DirectoryVerdict.FOUND);
        assertThat(accepts(controller.overStartTls(), "jdoe")).isTrue();
    }

    @Test
    void tells_that_it_takes_no_password_in_the_clear() {
        assertThatThrownBy(() -> directory.tryOut(LdapServer.connection(controller.unencrypted())))
            .isInstanceOf(DirectoryUnavailable.class).hasMessageContaining("use ldaps:// or startTls");
    }

    @Test
    void believes_the_certificate_by_its_authority_only(@TempDir Path other) throws Exception {
        DirectorySettings settings = DirectoryScene.with(controller.settings(null), controller.settings(null).url(), false, null,
            Authority.in(other).certificate().toString());

        assertThatThrownBy(() -> directory.tryOut(LdapServer.connection(settings))).isInstanceOf(DirectoryUnavailable.class)
            .hasMessageContaining("is not trusted");
    }

    @Test
    void tells_a_wrong_password_of_the_bind_account() {
        try (LdapDirectory wrong = new LdapDirectory(key -> Optional.of("wrong"), Patience.DEFAULT, Clock.systemUTC())) {
            assertThatThrownBy(() -> wrong.answers(connection(), List.of(ask("jdoe")))).isInstanceOf(DirectoryUnavailable.class)
                .hasMessageContaining("refuses " + DomainController.ADMIN);
        }
    }

    @Test
    void keeps_out_whose_account_has_expired() throws LDAPException {
        controller.modify(has("jdoe", true), "accountExpires", "132539328000000000");

        assertThat(answer("jdoe")).isEqualTo(DirectoryAnswer.DISABLED);
        assertThat(accepts(ask("jdoe"), PASSWORD)).isFalse();
    }

    @Test
    void answers_for_more_names_than_a_search_gives() throws LDAPException {
        for (int i = 0; i < 1_100; i++) {
            controller.addWithoutPassword("person" + i);
        }
        List<Question> questions = IntStream.range(0, 1_200).mapToObj(i -> ask("PERSON" + i)).toList();

        Map<Question, DirectoryAnswer> answers = directory.answers(connection(), questions);

        assertThat(answers.values()).filteredOn(answer -> answer.verdict() == DirectoryVerdict.FOUND).hasSize(1_100);
        assertThat(answers.get(ask("PERSON1199")).near()).isNotEmpty();
    }

    private DirectoryAnswer answer(DirectorySettings settings, String name) {
        return directory.answers(LdapServer.connection(settings), List.of(ask(name))).get(ask(name));
    }

    private boolean accepts(DirectorySettings settings, String name) {
        return directory.accepts(LdapServer.connection(settings), ask(name), new PlainPassword(PASSWORD));
    }
}
