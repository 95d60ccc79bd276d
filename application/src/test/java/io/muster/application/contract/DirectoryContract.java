package io.muster.application.contract;

import io.muster.application.files.PlainPassword;
import io.muster.application.port.out.Directory;
import io.muster.application.port.out.Directory.Question;
import io.muster.domain.access.Connection;
import io.muster.domain.account.UserName;
import io.muster.domain.importing.DirectoryAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** What every directory says, whether it is in memory, the library's server or a domain controller. Names are sAMAccountNames. */
public abstract class DirectoryContract {
    protected static final String PASSWORD = "Correct-Horse-7";

    protected abstract Directory directory();

    protected abstract Connection connection();

    /** Makes an entry with {@link #PASSWORD}. @return its objectGUID */
    protected abstract UUID has(String name, boolean enabled);

    protected abstract void renames(UUID id, String name);

    @ParameterizedTest
    @ValueSource(strings = {"jdoe", "JDoe", "jdoe "})
    void finds_a_name_in_any_spelling_of_its_normal_form(String spelled) {
        UUID id = has("jdoe", true);

        assertThat(answer(spelled)).isEqualTo(DirectoryAnswer.found(Optional.of(id.toString())));
    }

    @Test
    void answers_every_question_of_a_chunk_by_itself() {
        UUID id = has("jdoe", true);
        has("left", false);

        assertThat(directory().answers(connection(), List.of(ask("jdoe"), ask("left"), ask("zzz")))).isEqualTo(Map.of(
            ask("jdoe"), DirectoryAnswer.found(Optional.of(id.toString())),
            ask("left"), DirectoryAnswer.DISABLED,
            ask("zzz"), DirectoryAnswer.missing(List.of())));
        assertThat(directory().answers(connection(), List.of())).isEmpty();
    }

    @Test
    void recognises_a_renamed_entry_by_its_id() {
        UUID id = has("jdoe", true);
        renames(id, "jsmith");

        assertThat(answer("jdoe", id)).isEqualTo(DirectoryAnswer.renamed(id.toString(), "jsmith"));
        assertThat(answer("jsmith", id)).isEqualTo(DirectoryAnswer.found(Optional.of(id.toString())));
        assertThat(answer("jdoe").verdict()).isEqualTo(DirectoryAnswer.missing(List.of()).verdict());
    }

    @Test
    void takes_nobody_for_whoever_had_the_name_before() {
        UUID left = has("jdoe", true);
        renames(left, "jsmith");
        has("jdoe", true);

        assertThat(answer("jdoe", left)).isEqualTo(DirectoryAnswer.REPLACED);
        assertThat(accepts(new Question(new UserName("jdoe"), Optional.of(left.toString())), PASSWORD)).isFalse();
    }

    @Test
    void knows_nothing_of_ids_from_elsewhere() {
        has("jdoe", true);
        Question question = new Question(new UserName("jdoe"), Optional.of("auth0|5f7c8ec7c33c6c004bbafe82"));

        assertThat(directory().answers(connection(), List.of(question)).get(question).id()).isPresent();
    }

    @Test
    void accepts_the_password_of_an_enabled_entry_and_no_other() {
        UUID id = has("jdoe", true);
        has("left", false);

        assertThat(accepts(ask("JDOE"), PASSWORD)).isTrue();
        assertThat(accepts(new Question(new UserName("jdoe"), Optional.of(id.toString())), PASSWORD)).isTrue();
        assertThat(accepts(ask("jdoe"), "Wrong-Horse-7")).isFalse();
        assertThat(accepts(ask("left"), PASSWORD)).isFalse();
        assertThat(accepts(ask("nobody"), PASSWORD)).isFalse();
    }

    @Test
    void turns_away_without_telling_anything() {
        has("jdoe", true);

        for (String name : List.of("jdoe", "zzz")) {
            assertThatCode(() -> directory().turnAway(connection(), new UserName(name), new PlainPassword(PASSWORD)))
                .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "jd*", "jdoe)(objectClass=*", "*)(|(a=*", "\\2a", "jdoe\\", "(", "&"})
    void takes_every_name_literally(String name) {
        has("jdoe", true);

        assertThat(answer(name).verdict()).isEqualTo(DirectoryAnswer.missing(List.of()).verdict());
        assertThat(accepts(ask(name), PASSWORD)).isFalse();
    }

    @Test
    void can_be_tried_out() {
        has("jdoe", true);

        assertThat(directory().tryOut(connection())).isNotBlank();
    }

    protected static Question ask(String name) {
        return new Question(new UserName(name), Optional.empty());
    }

    protected DirectoryAnswer answer(String name) {
        return directory().answers(connection(), List.of(ask(name))).get(ask(name));
    }

    protected DirectoryAnswer answer(String name, UUID id) {
        Question question = new Question(new UserName(name), Optional.of(id.toString()));
        return directory().answers(connection(), List.of(question)).get(question);
    }

    protected boolean accepts(Question account, String password) {
        return directory().accepts(connection(), account, new PlainPassword(password));
    }
}
