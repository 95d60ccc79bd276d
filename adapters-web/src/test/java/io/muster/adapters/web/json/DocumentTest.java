package io.muster.adapters.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.muster.application.Refusal;
import io.muster.domain.access.Name;
import io.muster.domain.importing.OnMatch;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class DocumentTest {
    @Test
    void reads_texts_flags_lists_and_parts() {
        Document document = Document.parse("{\"a\":\"x\",\"b\":true,\"c\":[\"Ops\"],\"d\":{\"onMatch\":\"SKIP\"}}");

        assertThat(document.text("a")).contains("x");
        assertThat(document.flag("b")).contains(true);
        assertThat(document.list("c", Name::new)).containsExactly(new Name("ops"));
        assertThat(document.part("d").choice("onMatch", OnMatch.class)).isEqualTo(OnMatch.SKIP);
        document.close();
    }

    @Test
    void takes_null_for_stated_without_a_value() {
        Document document = Document.parse("{\"a\":null,\"b\":null,\"c\":null,\"d\":null}");

        assertThat(document.states("a")).isTrue();
        assertThat(document.text("a")).isEmpty();
        assertThat(document.flag("b")).isEmpty();
        assertThat(document.list("c", Name::new)).isEmpty();
        assertThat(document.part("d").choice("onMatch", OnMatch.class)).isNull();
        document.close();
    }

    @Test
    void suggests_the_nearest_key_for_an_unknown_one_also_in_a_part() {
        List<Problem> problems = problems("{\"layuot\":1,\"rules\":{\"onMach\":\"SKIP\"}}", document -> {
            document.text("layout");
            document.part("rules").choice("onMatch", OnMatch.class);
        });

        assertThat(problems).extracting(Problem::code, Problem::path, Problem::message).containsExactly(
            tuple(ProblemCode.FIELD_FORBIDDEN, "layuot", "there is no 'layuot'; did you mean 'layout'?"),
            tuple(ProblemCode.FIELD_FORBIDDEN, "rules.onMach", "there is no 'rules.onMach'; did you mean 'rules.onMatch'?"));
    }

    @Test
    void lists_the_known_keys_where_none_is_near() {
        assertThat(problems("{\"somethingElse\":1}", document -> {
            document.text("name");
            document.text("label");
        })).extracting(Problem::message).containsExactly("there is no 'somethingElse'; known are label, name");
    }

    @Test
    void names_path_value_and_allowed_words_of_a_wrong_choice() {
        assertThat(problems("{\"rules\":{\"onMatch\":\"MERGE\"}}", document -> document.part("rules").choice("onMatch", OnMatch.class)))
            .extracting(Problem::code, Problem::path, Problem::message).containsExactly(
                tuple(ProblemCode.FIELD_INVALID, "rules.onMatch", "rules.onMatch must be one of SKIP, UPDATE, OVERWRITE, not 'MERGE'"));
    }

    @Test
    void collects_every_problem_and_repeats_no_value_of_another_kind() {
        List<Problem> problems = problems("{\"password\":12345,\"b\":\"yes\",\"c\":[\"ok\",7],\"d\":[]}", document -> {
            document.text("password");
            document.flag("b");
            document.list("c", Name::new);
            document.object("d");
        });

        assertThat(problems).extracting(Problem::message).containsExactly("password must be a text, not a number",
            "b must be true or false, not a text", "c[1] must be a text, not a number", "d must be an object, not a list");
    }

    @Test
    void asks_once_for_what_is_required() {
        assertThat(problems("{}", document -> document.requiredName("name"))).extracting(Problem::message)
            .containsExactly("name is required");
        assertThat(problems("{\"name\":3}", document -> document.requiredName("name"))).extracting(Problem::message)
            .containsOnly("name must be a text, not a number");
    }

    @Test
    void makes_what_a_parser_finds_wrong_a_problem_of_its_key() {
        assertThat(problems("{\"c\":[\"\"]}", document -> document.list("c", Name::new))).extracting(Problem::path, Problem::message)
            .containsExactly(tuple("c[0]", "c[0]: a name must not be blank"));
    }

    @Test
    void refuses_a_forbidden_key_even_with_null() {
        assertThat(problems("{\"id\":null}", document -> document.forbid("id", "is read-only"))).extracting(Problem::message)
            .containsExactly("id is read-only");
    }

    @Test
    void answers_with_a_hundred_problems_at_most_and_repeats_no_long_words() {
        String many = IntStream.range(0, 5000).mapToObj(i -> "\"" + "k".repeat(150) + i + "\":1").collect(Collectors.joining(","));

        assertThat(problems("{" + many + "}", document -> document.text("name"))).hasSize(100)
            .allSatisfy(problem -> assertThat(problem.message()).hasSizeLessThan(200));
    }

    private static List<Problem> problems(String json, Consumer<Document> reading) {
        Document document = Document.parse(json);
        reading.accept(document);
        return catchThrowableOfType(Refusal.class, document::close).problems();
    }
}
