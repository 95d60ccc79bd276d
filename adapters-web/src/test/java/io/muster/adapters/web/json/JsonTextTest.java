package io.muster.adapters.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.application.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
    @Test
    void stores_members_in_the_order_of_their_names_at_every_depth_without_white_space() {
        String text = "{ \"b\": [ { \"z\": 1.50, \"a\": null } ], \"A\": \"é\\n\", \"a\": { } }";

        assertThat(JsonText.canonical(JsonText.parse(text))).isEqualTo("{\"A\":\"é\\n\",\"a\":{},\"b\":[{\"a\":null,\"z\":1.50}]}");
    }

    @Test
    void escapes_as_files_do() {
        String text = "{\"a\":\"\\u0001\\u001f\\b\\t\\n\\f\\r\\/\\u007f\\ud83d\\ude00\\\"\\\\\"}";

        assertThat(JsonText.canonical(JsonText.parse(text)))
            .isEqualTo("{\"a\":\"\\u0001\\u001f\\b\\t\\n\\f\\r/\u007f😀\\\"\\\\\"}");
    }

    @Test
    void tells_where_a_document_is_malformed() {
        assertThatThrownBy(() -> JsonText.parse("{\n  \"a\": 1,\n  oops\n}"))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("request.malformed"))
            .hasMessageContaining("line 3, column");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "[]", "3", "\"x\"", "null", "{} {}", "{\"a\":1,\"a\":2}", "{\"a\":1", "{'a':1}", "{\"a\":01}",
        "{\"a\":\"\\ud800\"}", "{\"a\\u0000\":1}"})
    void takes_nothing_but_one_object_that_states_each_key_once(String text) {
        assertThatThrownBy(() -> JsonText.parse(text))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("request.malformed"));
    }

    @Test
    void refuses_documents_that_nest_too_deep() {
        String deep = "{\"a\":" + "[".repeat(JsonText.MAX_DEPTH) + "]".repeat(JsonText.MAX_DEPTH) + "}";

        assertThatThrownBy(() -> JsonText.parse(deep)).hasMessageStartingWith("nested more than 32 deep at line 1");
        assertThatThrownBy(() -> JsonText.parse("{\"a\":" + "[".repeat(500_000))).isInstanceOf(Refusal.class);
    }
}
