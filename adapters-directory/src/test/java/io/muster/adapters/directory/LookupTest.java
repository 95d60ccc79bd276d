package io.muster.adapters.directory;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.ResultCode;
import io.muster.adapters.directory.testing.LdapServer;
import io.muster.application.port.out.Directory.DirectoryUnavailable;
import io.muster.application.port.out.Directory.Question;
import io.muster.domain.access.DirectorySettings;
import io.muster.domain.account.UserName;
import io.muster.domain.importing.DirectoryAnswer;
import io.muster.domain.importing.DirectoryVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LookupTest extends DirectoryScene {
    private static final DirectoryAnswer MISSING = DirectoryAnswer.missing(List.of());

    @ParameterizedTest
    @CsvSource({"sAMAccountName, JDoe", "userPrincipalName, JDoe@Corp.Example", "mail, john@corp.example", "mail, j.doe@corp.example",
        "uid, jd", "samaccountname, jdoe"})
    void matches_by_the_attribute_of_the_connection(String attribute, String name) {
        UUID id = server.add("jdoe", true, PASSWORD, new Attribute("userPrincipalName", "jdoe@corp.example"),
            new Attribute("mail", "john@corp.example", "J.Doe@corp.example"), new Attribute("uid", "jd"));

        assertThat(answer(server.settings(attribute), name)).isEqualTo(DirectoryAnswer.found(Optional.of(id.toString())));
        assertThat(answer(server.settings(attribute), "x" + name).verdict()).isEqualTo(DirectoryVerdict.MISSING);
    }

    @Test
    void matches_by_the_text_of_an_object_guid() {
        UUID id = server.add("jdoe", true, PASSWORD);
        DirectorySettings byGuid = server.settings("objectGUID");

        assertThat(answer(byGuid, id.toString())).isEqualTo(DirectoryAnswer.found(Optional.of(id.toString())));
        assertThat(answer(byGuid, id.toString().toUpperCase(Locale.ROOT)).verdict()).isEqualTo(DirectoryVerdict.FOUND);
        assertThat(answer(byGuid, UUID.randomUUID().toString())).isEqualTo(MISSING);
        assertThat(answer(byGuid, "jdoe")).isEqualTo(MISSING);
        assertThat(accepts(byGuid, id.toString(), PASSWORD)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"userAccountControl, 66050, DISABLED", "userAccountControl, 66048, FOUND", "accountExpires, 0, FOUND",
        "accountExpires, 9223372036854775807, FOUND", "accountExpires, 132539328000000000, DISABLED",
        "nsAccountLock, TRUE, DISABLED", "nsAccountLock, false, FOUND", "pwdAccountLockedTime, 000001010000Z, DISABLED",
        "pwdAccountLockedTime, 20260101000000Z, FOUND"})
    void knows_the_ways_in_which_directories_say_disabled(String attribute, String value, DirectoryVerdict verdict) {
        server.modify(server.add("jdoe", true, PASSWORD), attribute, value);

        assertThat(answer("jdoe").verdict()).isEqualTo(verdict);
    }

    @Test
    void takes_an_account_for_enabled_until_it_expires() {
        long tomorrow = (Instant.now().getEpochSecond() + 86_400 + 11_644_473_600L) * 10_000_000;
        server.modify(server.add("jdoe", true, PASSWORD), "accountExpires", Long.toString(tomorrow));

        assertThat(answer("jdoe").verdict()).isEqualTo(DirectoryVerdict.FOUND);
    }

    @Test
    void guesses_nothing_where_two_entries_have_the_name() {
        server.add("a", true, PASSWORD, new Attribute("mail", "shared@corp.example"));
        server.add("b", true, PASSWORD, new Attribute("mail", "Shared@corp.example"));

        assertThat(answer(server.settings("mail"), "shared@corp.example")).isEqualTo(DirectoryAnswer.AMBIGUOUS);
        assertThat(accepts(server.settings("mail"), "shared@corp.example", PASSWORD)).isFalse();
    }

    @Test
    void takes_one_entry_with_several_of_the_names_for_one() {
        String[] addresses = IntStream.range(0, 250).mapToObj(i -> "a" + i + "@x").toArray(String[]::new);
        server.add("a", true, PASSWORD, new Attribute("mail", addresses));

        Map<Question, DirectoryAnswer> answers = directory.answers(LdapServer.connection(server.settings("mail")),
            List.of(addresses).stream().map(DirectoryScene::ask).toList());

        assertThat(answers.values()).hasSize(250).allMatch(answer -> answer.verdict() == DirectoryVerdict.FOUND);
    }

    @Test
    void sees_nothing_that_does_not_fit_the_filter_or_lie_below_the_base() {
        server.add("jdoe", true, PASSWORD, new Attribute("description", "staff"));
        server.add("printer", true, PASSWORD);
        DirectorySettings staff = with(server.settings(), server.settings().url(), false, "(description=staff)",
            authority.certificate().toString());

        assertThat(answer(staff, "jdoe").verdict()).isEqualTo(DirectoryVerdict.FOUND);
        assertThat(answer(staff, "printer").verdict()).isEqualTo(DirectoryVerdict.MISSING);
        assertThat(accepts(staff, "printer", PASSWORD)).isFalse();
    }

    @Test
    void suggests_the_names_that_differ_in_few_letters() {
        List.of("john.doe", "john.dot", "john.do", "johanna.doe", "jane.doe", "zoe").forEach(name -> server.add(name, true, PASSWORD));

        assertThat(answer("john.dow").near()).containsExactlyInAnyOrder("john.do", "john.doe", "john.dot");
        assertThat(answer("johan.doe").near()).contains("johanna.doe");
        assertThat(answer("xavier").near()).isEmpty();
    }

    @Test
    void does_without_suggestions_where_the_directory_refuses_to_search_for_them() {
        server.traffic().refuse(ResultCode.UNWILLING_TO_PERFORM, 1);

        assertThat(answer("jdoe")).isEqualTo(MISSING);
    }

    @Test
    void asks_for_a_hundred_names_at_once_and_for_likenesses_once() {
        for (int i = 0; i < 2_000; i++) {
            server.add("user" + i, true, PASSWORD);
        }
        List<Question> questions = IntStream.range(0, 2_100).mapToObj(i -> ask("user" + i)).toList();
        server.traffic().reset();

        Map<Question, DirectoryAnswer> answers = directory.answers(LdapServer.connection(server.settings()), questions);

        assertThat(answers.values()).filteredOn(answer -> answer.verdict() == DirectoryVerdict.FOUND).hasSize(2_000);
        assertThat(answers.values()).filteredOn(answer -> answer.verdict() == DirectoryVerdict.MISSING).hasSize(100);
        assertThat(server.traffic().searches()).isEqualTo(22);
    }

    @Test
    void costs_no_more_than_two_searches_for_a_hundred_names_whatever_is_missing() {
        List<Question> questions = IntStream.range(0, 2_000)
            .mapToObj(i -> new Question(new UserName("user" + i), Optional.of(UUID.randomUUID().toString()))).toList();
        directory.answers(LdapServer.connection(server.settings()), questions.subList(0, 1));
        server.traffic().reset();

        directory.answers(LdapServer.connection(server.settings()), questions);

        assertThat(server.traffic().searches()).isLessThanOrEqualTo(40);
    }

    @Test
    void reads_on_where_the_directory_gives_no_more_than_a_page() {
        for (int i = 0; i < 700; i++) {
            server.add("user" + i, true, PASSWORD, new Attribute("mail", "shared@x"));
        }

        assertThat(answer(server.settings("mail"), "shared@x")).isEqualTo(DirectoryAnswer.AMBIGUOUS);
        assertThat(server.traffic().searches()).isGreaterThan(1);
    }

    @Test
    void knows_entries_of_other_directories_by_their_entry_uuid() throws Exception {
        try (LdapServer other = LdapServer.startOther(authority())) {
            UUID cn = other.add("jdoe", true, PASSWORD);
            other.modify(cn, "objectGUID");
            String id = other.attribute(cn, "entryUUID");
            DirectorySettings settings = other.settings();

            assertThat(answer(settings, "jdoe")).isEqualTo(DirectoryAnswer.found(Optional.of(id)));
            other.rename(cn, "jsmith");
            Question known = new Question(new UserName("jdoe"), Optional.of(id));
            assertThat(directory.answers(LdapServer.connection(settings), List.of(known)))
                .containsEntry(known, DirectoryAnswer.renamed(id, "jsmith"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"BUSY", "UNAVAILABLE", "OPERATIONS_ERROR", "INSUFFICIENT_ACCESS_RIGHTS", "SIZE_LIMIT_EXCEEDED"})
    void takes_no_refusal_for_missing(String code) throws Exception {
        server.add("jdoe", true, PASSWORD);
        server.traffic().refuse((ResultCode) ResultCode.class.getField(code).get(null), 0);

        assertThatThrownBy(() -> answer("jdoe")).isInstanceOf(DirectoryUnavailable.class).hasMessageContaining("connection corp");
        server.traffic().heal();
        assertThat(answer("jdoe").verdict()).isEqualTo(DirectoryVerdict.FOUND);
    }
}
